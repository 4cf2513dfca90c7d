import type { Station } from '#server/stations/stations.ts'
import { speakSession } from '#server/voices/session-audio.ts'
import type { Pack, PackFile } from './pack.ts'

/** The sessions of a pack as they are heard, where the station uses a synthetic voice; elsewhere nothing. */
export async function recordSessions(pack: Pack, station: Station): Promise<PackFile[]> {
  if (station.voice !== 'synthetic') return []
  const files: PackFile[] = []
  for (const session of pack.sessions) {
    const { name, region, pace } = station
    const audio = await speakSession(session, { station: name, date: pack.date, region, pace })
    const day = pack.date.split('-').reverse().join('-')
    const time = session.from.replace(':', 'h')
    files.push({ name: `Bản tin ${time} ${day}.mp3`, bytes: audio.bytes })
  }
  return files
}
