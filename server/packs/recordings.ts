import type { Manner } from '#server/voices/manner.ts'
import { speakSession } from '#server/voices/session-audio.ts'
import type { Pack, PackFile } from './pack.ts'

/** The sessions of a pack as a synthetic voice reads them, one file each. */
export async function recordSessions(pack: Pack, manner: Manner): Promise<PackFile[]> {
  const files: PackFile[] = []
  for (const session of pack.sessions) {
    const about = { station: pack.station.name, date: pack.date }
    const { bytes } = await speakSession(session, { ...about, ...manner })
    const day = pack.date.split('-').reverse().join('-')
    const time = session.from.replace(':', 'h')
    files.push({ name: `Bản tin ${time} ${day}.mp3`, bytes })
  }
  return files
}
