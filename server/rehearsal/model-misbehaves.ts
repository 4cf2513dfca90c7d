import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ModelFault, ModelSwitch } from './model-faults.ts'
import { answerError, type ChunkStream, type OpenAIError } from './model-stream.ts'

type Struck = { name: ModelFault } & ModelSwitch

const ERRORS: Partial<Record<ModelFault, OpenAIError>> = {
  'no-quota': {
    status: 429,
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  },
  error: { status: 500, message: 'The server had an error.', type: 'server_error' },
  key: {
    status: 401,
    message: 'Incorrect API key provided: sk-re************ey.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  },
  'no-model': {
    status: 404,
    message: 'The model does not exist or you do not have access to it.',
    type: 'invalid_request_error',
    code: 'model_not_found',
  },
  'not-taken': { status: 400, message: 'Invalid request.', type: 'invalid_request_error' },
}

const NO_FORM: OpenAIError = {
  status: 400,
  message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported.",
  type: 'invalid_request_error',
  param: 'response_format',
}

/** Answers a question wrongly before a stream begins; false where the fault strikes later. */
export function failedAtOnce(
  res: ServerResponse,
  { name, afterSeconds = 1 }: Struck,
  { hasForm }: { hasForm: boolean },
): boolean {
  const error = name === 'no-form' && hasForm ? NO_FORM : ERRORS[name]
  if (error) answerError(res, error)
  else if (name === 'too-many')
    answerError(res, {
      status: 429,
      message: 'Rate limit reached.',
      type: 'requests',
      code: 'rate_limit_exceeded',
      headers: { 'retry-after': String(afterSeconds) },
    })
  else if (name === 'reset') res.socket?.resetAndDestroy()
  else if (name === 'page')
    res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
  else return name === 'silence'
  return true
}

/** Streams wrongly; false where the fault is in what is said. */
export async function failedMidway(
  res: ServerResponse,
  stream: ChunkStream,
  { name, answer }: { name: ModelFault; answer: string },
): Promise<boolean> {
  const half = answer.slice(0, Math.ceil(answer.length / 2))
  const broken: Partial<Record<ModelFault, () => Promise<void> | void>> = {
    refusal() {
      stream.delta({ refusal: 'Tôi không thể giúp việc này.' })
      stream.finish('stop')
      stream.done()
    },
    async filtered() {
      await stream.say(half)
      stream.finish('content_filter')
      stream.done()
    },
    async length() {
      await stream.say(half)
      stream.finish('length')
      stream.done()
    },
    async cut() {
      await stream.say(half)
      await pause(20)
      res.socket?.resetAndDestroy()
    },
    async 'ends-early'() {
      await stream.say(half)
      res.end()
    },
    'falls-silent': () => stream.say(half),
    async endless() {
      while (!res.destroyed) await stream.say('và '.repeat(400), { everyMs: 1 })
    },
    'malformed-event'() {
      stream.event('{"choices": [')
      res.end()
    },
    async 'error-midway'() {
      await stream.say(half)
      stream.event(JSON.stringify({ error: { message: 'overloaded', type: 'server_error' } }))
      res.end()
    },
  }
  const fail = broken[name]
  await fail?.()
  return fail !== undefined
}
