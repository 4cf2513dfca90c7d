import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { answerTo, Data } from './model-answers.ts'
import { createModelFaults, type ModelFault, type ModelFaults } from './model-faults.ts'
import { withLie, withOrder, withSentence } from './model-lies.ts'
import { failedAtOnce, failedMidway } from './model-misbehaves.ts'
import { answerError, chunkStream } from './model-stream.ts'
import { REHEARSAL_MODEL } from './model-url.ts'

const Question = z.object({
  model: z.string(),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
  stream: z.literal(true),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z
    .object({ type: z.literal('json_schema') })
    .loose()
    .optional(),
})
type Question = z.infer<typeof Question>

export type AskedQuestion = Question & { key: string | undefined; raw: string }

export type RehearsalModel = {
  /** What `OPENAI_BASE_URL` is set to. */
  url: string
  faults: ModelFaults
  /** What it was asked, in the order in which it came; the latest 100. */
  questions: AskedQuestion[]
  close: () => Promise<void>
}

/**
 * A language model for rehearsals and tests, on loopback, that speaks OpenAI's wire format: it composes from what it is
 * given, fails and lies on demand, and knows nothing. Nothing said to it goes out.
 *
 * @param options.everyMs between two pieces of an answer, so that a person sees it being written
 */
export async function openModel({ port = 0, everyMs = 0 } = {}): Promise<RehearsalModel> {
  const faults = createModelFaults()
  const questions: AskedQuestion[] = []
  const server = createServer((req, res) => {
    answer(req, res, { faults, questions, everyMs }).catch(() => res.destroy())
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    faults,
    questions,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

type House = Pick<RehearsalModel, 'faults' | 'questions'> & { everyMs: number }

async function answer(req: IncomingMessage, res: ServerResponse, house: House): Promise<void> {
  if (req.method === 'GET' && req.url === '/v1/models') return listModels(res)
  if (req.method !== 'POST' || req.url !== '/v1/chat/completions')
    return answerError(res, { status: 404, message: 'Not found.', type: 'invalid_request_error' })
  const raw = await text(req)
  const question = Question.safeParse(JSON.parse(raw))
  if (!question.success) {
    const { message } = question.error
    return answerError(res, { status: 400, message, type: 'invalid_request_error' })
  }
  house.questions.push({ ...question.data, key: req.headers.authorization, raw })
  house.questions.splice(0, house.questions.length - 100)
  await reply(res, question.data, house)
}

async function reply(res: ServerResponse, question: Question, { faults, everyMs }: House) {
  const fault = faults.strike(question.model)
  const hasForm = question.response_format !== undefined
  if (fault && failedAtOnce(res, fault, { hasForm })) return
  const content = contentFor(question, fault?.name)
  const stream = chunkStream(res, { id: 'chatcmpl-tap-duot', model: question.model })
  stream.delta({ role: 'assistant', content: '' })
  if (fault && (await failedMidway(res, stream, { name: fault.name, answer: content }))) return
  await stream.say(content, { everyMs })
  stream.finish('stop')
  if (question.stream_options?.include_usage && fault?.name !== 'no-usage')
    stream.usage(usageOf(question, content))
  stream.done()
}

/** What is said: JSON of the form that was asked for, with what the fault puts into it. */
function contentFor({ messages }: Question, fault: ModelFault | undefined): string {
  const [system, user] = messages
  const data = dataIn(user.content)
  const good = answerTo(data)
  const json = JSON.stringify(good)
  const spoken = good as Record<string, unknown>
  if (fault === 'malformed') return 'Vâng, đây là bản nháp của bà con: "headline'
  if (fault === 'wrong-form') return JSON.stringify({ headline: 1, text: ['a'], headlines: 'b' })
  if (fault === 'fenced') return `<think>{ "a": 1 }</think>\nĐây ạ:\n\`\`\`json\n${json}\n\`\`\``
  if (fault === 'leaks') return JSON.stringify(withSentence(spoken, system.content))
  if (fault === 'leaks-spaced') {
    const [secret = ''] = /mã-[\da-f]{16}/.exec(system.content) ?? []
    return JSON.stringify(withSentence(spoken, [...secret.toUpperCase()].join(' ')))
  }
  if (fault === 'obeys') return JSON.stringify(withOrder(good, data))
  return JSON.stringify(fault ? withLie(good, data, fault) : good)
}

function dataIn(content: string): Data {
  const from = content.indexOf('{')
  return Data.parse(JSON.parse(content.slice(from, content.lastIndexOf('}') + 1)))
}

function usageOf({ messages }: Question, content: string) {
  const count = (text: string) => Math.ceil(text.length / 2.5)
  const prompt_tokens = messages.reduce((sum, { content }) => sum + count(content), 0)
  const completion_tokens = count(content)
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

function listModels(res: ServerResponse): void {
  const model = { id: REHEARSAL_MODEL, object: 'model', created: 0, owned_by: 'lan-toa' }
  res.writeHead(200, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ object: 'list', data: [model] }))
}
