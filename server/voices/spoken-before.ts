import type { Manner } from './manner.ts'
import type { Pcm } from './pcm.ts'
import type { Voice } from './voice.ts'

/** About 25 minutes of speech, in bytes. */
const MOST_BYTES = 64_000_000

type Kept = { sound: Promise<Pcm>; bytes: number }

/** The oldest first. */
const kept = new Map<string, Kept>()

/** Speaks a text, or gives what was spoken of it a while ago: an item that many stations air is spoken once. */
export function speakOnce(voice: Voice, text: string, manner: Manner): Promise<Pcm> {
  const key = JSON.stringify([voice.name, manner.region, manner.pace, text])
  const known = kept.get(key)
  kept.delete(key)
  const entry = known ?? begin(key, voice.speak(text, manner))
  kept.set(key, entry)
  return entry.sound
}

/** What failed is tried again by whoever asks next. */
function begin(key: string, sound: Promise<Pcm>): Kept {
  const entry: Kept = { sound, bytes: 0 }
  sound.then(
    ({ samples }) => {
      entry.bytes = samples.byteLength
      dropOldest()
    },
    () => kept.get(key) === entry && kept.delete(key),
  )
  return entry
}

function dropOldest() {
  let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0)
  for (const [key, entry] of kept) {
    if (bytes <= MOST_BYTES) return
    if (entry.bytes > 0) kept.delete(key)
    bytes -= entry.bytes
  }
}
