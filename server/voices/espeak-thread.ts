import openModule from '@echogarden/espeak-ng-emscripten'
import type { EspeakJob } from './espeak.ts'
import { answerJobs } from '#server/threads/kept-thread.ts'
import { joined, type Pcm, silence } from './pcm.ts'

const SAMPLE_RATE = 22_050

const espeak = await openModule()
const synthesizer = new espeak.eSpeakNGWorker()
synthesizer.set_voice('vi')
/** The memory of an eSpeak NG that has said nothing. */
const fresh = espeak.HEAPU8.slice()

answerJobs(({ voice, rate, phrases }: EspeakJob): Pcm => {
  forget()
  synthesizer.set_voice(voice)
  synthesizer.set_rate(rate)
  const sounds = phrases.flatMap(({ text, pauseMs }) => [say(text), silence(pauseMs, SAMPLE_RATE)])
  return { samples: joined(sounds), sampleRate: SAMPLE_RATE }
})

/** Its voice wavers on from one text into the next; after this the same text sounds the same, whatever came before. */
function forget() {
  espeak.HEAPU8.set(fresh)
  espeak.HEAPU8.fill(0, fresh.length)
}

/** A text by its own place in the heap: the package keeps a long one where it does not know of `forget`. */
function say(text: string): Int16Array {
  const bytes = Buffer.from(`${plain(text)}\0`)
  const ptr = espeak._malloc(bytes.length)
  espeak.HEAPU8.set(bytes, ptr)
  const sounds: Int16Array[] = []
  synthesizer.synthesize({ ptr }, (samples) => void (samples && sounds.push(samples)))
  const sound = joined(sounds)
  if (sound.length === 0) throw new Error(`eSpeak NG said nothing of “${text.slice(0, 80)}”`)
  return sound
}

/** Without what it would take for markup or for phonemes. */
function plain(text: string): string {
  return text.replaceAll(/[<>&[\]|\0]/g, ' ')
}
