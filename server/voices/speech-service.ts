import OpenAI, { APIError } from 'openai'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { breathOf } from '#server/speech/reading-time.ts'
import type { Manner } from './manner.ts'
import { joined, type Pcm, silence } from './pcm.ts'
import { PARAGRAPH_PAUSE_MS, paragraphsOf, piecesOf } from './phrasing.ts'
import { readWav } from './wav.ts'

/** What the API takes at once, in characters. */
const LONGEST_INPUT = 4096

/** Such services speak about as fast as the news on the radio when they are asked for speed 1; syllables a minute. */
const PACE_AT_SPEED_1 = 233

/** A syllable that is shorter or longer than that is none, in milliseconds. */
const SHORTEST_SYLLABLE = 60
const LONGEST_SYLLABLE = 2 * SECOND

/**
 * Speaks a text by the speech service of `SPEECH_BASE_URL`, paragraph by paragraph.
 *
 * @throws Error: says what the service answered, or that it did not in time
 */
export async function speakByService(text: string, { pace }: Manner): Promise<Pcm> {
  const sounds: Pcm[] = []
  for (const paragraph of paragraphsOf(text)) {
    if (sounds.length > 0) sounds.push(pauseAt(sounds[0]!.sampleRate))
    for (const piece of piecesOf(paragraph, { longest: LONGEST_INPUT }))
      sounds.push(await speakPiece(piece, pace))
  }
  const [first] = sounds
  if (!first) throw new Error('There is nothing to say in the text')
  const { sampleRate } = first
  if (sounds.some((sound) => sound.sampleRate !== sampleRate)) fail('changed its sample rate')
  return { samples: joined(sounds.map(({ samples }) => samples)), sampleRate }
}

function pauseAt(sampleRate: number): Pcm {
  return { samples: silence(PARAGRAPH_PAUSE_MS, sampleRate), sampleRate }
}

async function speakPiece(input: string, pace: number): Promise<Pcm> {
  const sound = wavIn(await ask(input, pace))
  const { syllables } = breathOf(input)
  const ms = (sound.samples.length / sound.sampleRate) * SECOND
  if (ms < syllables * SHORTEST_SYLLABLE || ms > syllables * LONGEST_SYLLABLE + SECOND)
    fail(`answered ${Math.round(ms)} ms of sound for ${syllables} syllables`)
  return sound
}

/** One request; `SPEECH_TIMEOUT_MS` is for the whole of its answer. */
async function ask(input: string, pace: number): Promise<Buffer> {
  const signal = AbortSignal.timeout(env.SPEECH_TIMEOUT_MS)
  const speed = Math.min(4, Math.max(0.25, Math.round((pace / PACE_AT_SPEED_1) * 100) / 100))
  const { SPEECH_MODEL: model, SPEECH_VOICE: voice } = env
  try {
    const response = await client().audio.speech.create(
      { input, model, voice, speed, response_format: 'wav' },
      { signal },
    )
    return Buffer.from(await response.arrayBuffer())
  } catch (error) {
    if (signal.aborted) fail(`did not answer within ${env.SPEECH_TIMEOUT_MS} ms`)
    if (error instanceof APIError && error.status) fail(`answered ${error.status}`)
    return fail(`gave no whole answer: ${innermost(error)}`)
  }
}

/** A server of one's own often asks for no key. */
function client(): OpenAI {
  return new OpenAI({
    baseURL: env.SPEECH_BASE_URL,
    apiKey: env.SPEECH_API_KEY ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: env.SPEECH_TIMEOUT_MS,
    logLevel: 'off',
  })
}

function wavIn(bytes: Buffer): Pcm {
  try {
    return readWav(bytes)
  } catch (error) {
    return fail(`answered no speech: ${(error as Error).message}`)
  }
}

/** `ECONNREFUSED` says more than the sentences above it. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause) return innermost(error.cause)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

function fail(what: string): never {
  throw new Error(`The speech service ${what}`)
}
