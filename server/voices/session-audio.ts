import type { Session } from '#server/packs/pack.ts'
import type { Tags } from './id3.ts'
import type { Manner } from './manner.ts'
import { encodeMp3, type Mp3 } from './mp3.ts'
import type { Pcm } from './pcm.ts'
import { PARAGRAPH_PAUSE_MS } from './phrasing.ts'
import { speakOnce } from './spoken-before.ts'
import { chosenVoice, type Voice, type VoiceName } from './voice.ts'

export type SessionAudio = Mp3 & { voice: VoiceName }

type Wanted = Manner & {
  /** `Đài truyền thanh xã Phong Điền`. */
  station: string
  /** `2026-11-27`. */
  date: string
  voice?: Voice
}

/**
 * Reads a session aloud: that a machine reads it, then its parts in their order, without its music and without its
 * scripts in other languages, which no machine speaks.
 *
 * @throws Error: the session has no label, or the voice failed, which then says how
 */
export async function speakSession(session: Session, wanted: Wanted): Promise<SessionAudio> {
  const { station, date, region, pace, voice = chosenVoice() } = wanted
  const sounds: Pcm[] = []
  for (const text of textsOf(session)) sounds.push(await speakOnce(voice, text, { region, pace }))
  const tags = tagsOf({ station, date, from: session.from, voice })
  const mp3 = await encodeMp3(sounds, { pauseMs: PARAGRAPH_PAUSE_MS, tags })
  return { ...mp3, voice: { name: voice.name, synthetic: voice.synthetic } }
}

/** All that is said, in the order in which it is heard. */
function textsOf({ parts }: Session): string[] {
  const label = parts.find(({ kind }) => kind === 'label')
  if (!label) throw new Error('A session that a machine reads says so first: it has no label')
  const others = parts.filter(({ kind, text }) => kind !== 'label' && text.trim() !== '')
  return [label.text, ...others.flatMap(({ text, times }) => Array<string>(times).fill(text))]
}

type Told = { station: string; date: string; from: string; voice: VoiceName }

function tagsOf({ station, date, from, voice }: Told): Tags {
  const day = date.split('-').reverse().join('/')
  return {
    title: `Bản tin ${from}, ngày ${day}`,
    artist: station,
    album: `Bản tin ${day}`,
    comment: `Bản tin này được đọc bằng giọng máy: ${voice.name}.`,
  }
}
