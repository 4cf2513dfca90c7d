import OpenAI from 'openai'
import { z } from 'zod'
import type { Model } from './model.ts'
import type { Patience } from './patience.ts'

/** What is asked of a model, once. */
export type Question = {
  system: string
  user: string
  /** The form of the answer, by a name of letters, digits and dashes. */
  form: { name: string; schema: Record<string, unknown> }
  maxTokens: number
}

/** `full` as OpenAI's own take it; `plain` for servers that know less: the form is told in words alone. */
export type Dialect = 'full' | 'plain'

/** Tokens as the server counted them. */
export type Usage = { promptTokens: number; completionTokens: number }

/** How an answer came. `finish` is missing where it broke off. */
export type Streamed = {
  heard: boolean
  content: string
  refusal: string
  finish: string | undefined
  usage: Usage | undefined
}

const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z
    .object({
      prompt_tokens: z.number().int().nonnegative(),
      completion_tokens: z.number().int().nonnegative(),
    })
    .nullish()
    .catch(undefined),
})

/** No token is longer: what goes on beyond that does not keep to its limit. */
const CHARACTERS_A_TOKEN = 12

/**
 * Asks once and takes the answer in as it comes. `streamed` is filled as it goes, so that a break loses nothing.
 * @throws what the package throws; see `failure.ts`
 */
export async function streamAnswer(
  model: Model,
  question: Question,
  { dialect, waiting, streamed, onContent }: Streaming,
): Promise<void> {
  const stream = await clientFor(model).chat.completions.create(
    requestOf(model, question, dialect),
    { signal: waiting.signal },
  )
  for await (const each of stream) {
    waiting.listen()
    take(streamed, Chunk.parse(each))
    onContent?.(streamed.content)
    if (streamed.content.length > question.maxTokens * CHARACTERS_A_TOKEN) {
      streamed.finish = 'length'
      break
    }
  }
}

type Streaming = {
  dialect: Dialect
  waiting: Patience
  streamed: Streamed
  onContent?: (content: string) => void
}

function clientFor({ baseURL, apiKey }: Model): OpenAI {
  return new OpenAI({
    baseURL,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  })
}

function requestOf({ name }: Model, { system, user, form, maxTokens }: Question, dialect: Dialect) {
  const request = {
    model: name,
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: user },
    ],
    stream: true as const,
  }
  if (dialect === 'plain') return { ...request, max_tokens: maxTokens }
  return {
    ...request,
    max_completion_tokens: maxTokens,
    stream_options: { include_usage: true },
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: form.name, schema: form.schema, strict: true },
    },
  }
}

function take(streamed: Streamed, { choices, usage }: z.infer<typeof Chunk>): void {
  streamed.heard = true
  if (usage)
    streamed.usage = {
      promptTokens: usage.prompt_tokens,
      completionTokens: usage.completion_tokens,
    }
  const [choice] = choices ?? []
  streamed.content += choice?.delta?.content ?? ''
  streamed.refusal += choice?.delta?.refusal ?? ''
  streamed.finish = choice?.finish_reason ?? streamed.finish
}
