import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { breathOf } from '#server/speech/reading-time.ts'
import { tone } from './sound.fixture.ts'
import { wavOf } from './wav.fixture.ts'

const Asked = z.strictObject({
  input: z.string().max(4096),
  model: z.string(),
  voice: z.string(),
  speed: z.number().min(0.25).max(4),
  response_format: z.literal('wav'),
})

type Request = z.infer<typeof Asked> & { key: string | undefined }
type Fault = (res: ServerResponse, wav: Buffer) => void

/** A speech service that speaks OpenAI's wire format, in tones; a fault answers instead, until it is taken away. */
export async function openSpeechApi() {
  const state: { requests: Request[]; fault?: Fault } = { requests: [] }
  const server = createServer(async (req, res) => {
    if (req.method !== 'POST' || req.url !== '/v1/audio/speech')
      return void res.writeHead(404).end()
    const asked = Asked.safeParse(JSON.parse(await text(req)))
    if (!asked.success) return void res.writeHead(400).end(asked.error.message)
    state.requests.push({ ...asked.data, key: req.headers.authorization })
    const { syllables } = breathOf(asked.data.input)
    const ms = (syllables * 260) / asked.data.speed
    const wav = wavOf(tone({ ms, sampleRate: 24_000 }), { statedBytes: 0xffff_ffff })
    if (state.fault) return state.fault(res, wav)
    res.writeHead(200, { 'content-type': 'audio/wav' }).end(wav)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
  return { url: `http://127.0.0.1:${port}/v1`, state, close }
}
