import { afterAll, beforeEach, expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { speakSession } from './session-audio.ts'
import { sessionOf } from './session.fixture.ts'
import { longestTurn } from './sound.fixture.ts'
import { openSpeechApi } from './speech-api.fixture.ts'
import { speakByService } from './speech-service.ts'
import { chosenVoice, ESPEAK } from './voice.ts'

const api = await openSpeechApi()
const manner = { region: 'north', pace: 170 } as const
const text = 'Mời bà con đến nhà văn hóa thôn.'

beforeEach(() => {
  Object.assign(api.state, { requests: [], fault: undefined })
  Object.assign(env, {
    SPEECH_BASE_URL: api.url,
    SPEECH_API_KEY: 'secret-key',
    SPEECH_MODEL: 'tts-1',
    SPEECH_VOICE: 'alloy',
    SPEECH_TIMEOUT_MS: 20_000,
  })
})
afterAll(() => api.close())

test('a text is spoken in the voice that was set up, at the pace of the station', async () => {
  const { samples, sampleRate } = await speakByService(text, manner)
  expect(sampleRate).toBe(24_000)
  expect((samples.length / sampleRate) * 1000).toBeCloseTo((8 * 260) / 0.73, -1)
  const asked = { input: text, model: 'tts-1', voice: 'alloy', speed: 0.73 }
  expect(api.state.requests).toEqual([
    { ...asked, response_format: 'wav', key: 'Bearer secret-key' },
  ])
})

test('paragraphs are asked one by one, long ones in pieces that the API takes', async () => {
  const long = 'Mặt trận xã mời bà con góp ý. '.repeat(150)
  await speakByService(`${text}\n\n${long}`, manner)
  const inputs = api.state.requests.map(({ input }) => input)
  expect(inputs).toHaveLength(3)
  expect(inputs.join(' ').trim()).toBe(`${text} ${long}`.trim())
})

test.each([
  ['an error', 'answered 500', (res) => res.writeHead(500).end('{"error":{"message":"no"}}')],
  ['a refusal', 'answered 401', (res) => res.writeHead(401).end('{"error":{"message":"key"}}')],
  ['a page', 'no speech: not a WAV file', (res) => res.writeHead(200).end('<!doctype html>')],
  ['nothing', 'no speech: not a WAV file', (res) => res.writeHead(200).end()],
  ['a cut connection', 'gave no whole answer', (res) => res.socket!.resetAndDestroy()],
  [
    'half an answer',
    'gave no whole answer',
    (res, wav) => {
      res.writeHead(200, { 'content-length': wav.length }).write(wav.subarray(0, 5000))
      setTimeout(() => res.socket!.resetAndDestroy(), 100)
    },
  ],
  [
    'the first syllable',
    'ms of sound for 8 syllables',
    (res, wav) => res.writeHead(200).end(wav.subarray(0, 5000)),
  ],
  ['silence on the line', 'did not answer within 1000 ms', () => {}],
  [
    'an answer that does not end',
    'did not answer within 1000 ms',
    (res, wav) => res.writeHead(200).write(wav.subarray(0, 5000)),
  ],
] satisfies [string, string, NonNullable<typeof api.state.fault>][])(
  '%s is told, is asked for once, and says no key',
  async (_, told, fault) => {
    api.state.fault = fault
    if (told.startsWith('did not')) Object.assign(env, { SPEECH_TIMEOUT_MS: 1000 })
    const error = await speakByService(text, manner).catch((error: Error) => error)
    expect(error).toMatchObject({ message: expect.stringContaining(`The speech service`) })
    expect(error).toMatchObject({ message: expect.stringContaining(told) })
    expect(JSON.stringify(error) + String(error)).not.toContain('secret-key')
    expect(api.state.requests).toHaveLength(1)
  },
)

test('a service that is not there is told', async () => {
  const gone = await openSpeechApi()
  await gone.close()
  Object.assign(env, { SPEECH_BASE_URL: gone.url })
  await expect(speakByService(text, manner)).rejects.toThrow('ECONNREFUSED')
})

test('the service is chosen where it is set up, and named', () => {
  expect(chosenVoice()).toMatchObject({ name: 'tts-1 (alloy)', synthetic: true })
  Object.assign(env, { SPEECH_BASE_URL: undefined })
  expect(chosenVoice()).toBe(ESPEAK)
})

test('a session is spoken by it, or not at all', async () => {
  const wanted = { station: 'Đài xã', date: '2026-11-27', ...manner }
  const speaking = speakSession(sessionOf(), wanted)
  expect(await longestTurn(speaking)).toBeLessThan(200)
  expect(await speaking).toMatchObject({ voice: { name: 'tts-1 (alloy)', synthetic: true } })
  api.state.fault = (res) => res.writeHead(503).end()
  const other = sessionOf({ item: 'Một tin khác.' })
  await expect(speakSession(other, wanted)).rejects.toThrow('The speech service answered 503')
})
