import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

type Delta = { role?: 'assistant'; content?: string; refusal?: string }
type Usage = { prompt_tokens: number; completion_tokens: number; total_tokens: number }

/** Server-sent events of `chat.completion.chunk`s, as real servers write them. */
export function chunkStream(res: ServerResponse, { id, model }: { id: string; model: string }) {
  const base = {
    id,
    object: 'chat.completion.chunk',
    created: Math.floor(Date.now() / 1000),
    model,
  }
  const send = (chunk: object) => event(JSON.stringify({ ...base, ...chunk }))
  const event = (data: string) => void res.write(`data: ${data}\n\n`)
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  })
  return {
    event,
    delta(delta: Delta) {
      send({ choices: [{ index: 0, delta, logprobs: null, finish_reason: null }] })
    },
    finish(reason: 'stop' | 'length' | 'content_filter') {
      send({ choices: [{ index: 0, delta: {}, logprobs: null, finish_reason: reason }] })
    },
    usage(usage: Usage) {
      send({ choices: [], usage })
    },
    done() {
      event('[DONE]')
      res.end()
    },
    /** A text in pieces of a few letters, like tokens. */
    async say(text: string, { everyMs = 0 } = {}) {
      for (const piece of text.match(/[^]{1,12}/gu) ?? []) {
        if (res.destroyed) return
        this.delta({ content: piece })
        if (everyMs > 0) await pause(everyMs)
      }
    },
  }
}

export type ChunkStream = ReturnType<typeof chunkStream>

/** An answer that is no stream. */
export function answerError(
  res: ServerResponse,
  { status, headers = {}, ...error }: OpenAIError,
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers })
  res.end(JSON.stringify({ error: { param: null, code: null, ...error } }))
}

export type OpenAIError = {
  status: number
  message: string
  type: string
  code?: string
  param?: string
  headers?: Record<string, string>
}
