import { setTimeout as pause } from 'node:timers/promises'
import { RefusedError } from '#server/refused.ts'
import { endedRefusal, failureOf, type Failure } from './failure.ts'
import type { Model } from './model.ts'
import { patience, type Patience } from './patience.ts'
import { streamAnswer, type Dialect, type Question, type Streamed } from './stream-answer.ts'

/** Times it is asked again, by what went wrong. */
const AGAIN = { busy: 2, failed: 1, plain: 1 }

/** How a question ended: with an answer, or with a refusal. What came of it is there either way. */
export type Asked = { streamed: Streamed; refusal: RefusedError | undefined }

/** Servers that took a question only in the plain dialect are asked so from then on. */
const dialects = new Map<string, Dialect>()

/**
 * Asks a model, and asks again where that helps: after the pause it wants when it is too busy, once after a fault, once
 * in a plainer dialect. Within `ASSIST_TIMEOUT_SECONDS` in all, and never silent for `ASSIST_SILENCE_SECONDS`.
 *
 * @param options.onContent is given what has come so far, each time more has come
 */
export async function askModel(
  model: Model,
  question: Question,
  { signal, onContent }: { signal?: AbortSignal; onContent?: (content: string) => void } = {},
): Promise<Asked> {
  const waiting = patience(signal)
  const left = { ...AGAIN }
  try {
    for (;;) {
      const { streamed, failure } = await askOnce(model, question, { waiting, onContent })
      if (!failure) return { streamed, refusal: refusalIn(streamed) }
      const { again, afterMs } = failure
      const goesOn = again && left[again]-- > 0 && afterMs < waiting.leftMs()
      if (!goesOn) return { streamed, refusal: failure.refusal }
      if (again === 'plain') dialects.set(keyOf(model), 'plain')
      if (!(await waited(afterMs, waiting)))
        return { streamed, refusal: endedRefusal(waiting.ended() ?? 'cancelled') }
    }
  } finally {
    waiting.close()
  }
}

type Trying = { waiting: Patience; onContent?: (content: string) => void }

async function askOnce(
  model: Model,
  question: Question,
  { waiting, onContent }: Trying,
): Promise<{ streamed: Streamed; failure?: Failure }> {
  const streamed = { heard: false, content: '', refusal: '', finish: undefined, usage: undefined }
  const dialect = dialects.get(keyOf(model)) ?? 'full'
  waiting.listen()
  try {
    await streamAnswer(model, question, { dialect, waiting, streamed, onContent })
    const ended = waiting.ended()
    return ended
      ? { streamed, failure: { refusal: endedRefusal(ended), afterMs: 0 } }
      : { streamed }
  } catch (error) {
    const failure = failureOf(error, { ended: waiting.ended(), heard: streamed.heard })
    const knowsPlain = failure.again === 'plain' && dialect === 'plain'
    return { streamed, failure: knowsPlain ? { ...failure, again: undefined } : failure }
  } finally {
    waiting.rest()
  }
}

/** What the model itself says of how its answer ended. */
function refusalIn({ heard, content, refusal, finish }: Streamed): RefusedError | undefined {
  if (refusal || finish === 'content_filter') return new RefusedError('assist.refused')
  if (!heard) return new RefusedError('assist.unreadable')
  if (!finish || finish === 'length') return new RefusedError('assist.cutOff')
  return content.trim() ? undefined : new RefusedError('assist.unreadable')
}

/** False where the wait ended first. */
async function waited(ms: number, { signal }: Patience): Promise<boolean> {
  return pause(ms, true, { signal }).catch(() => false)
}

function keyOf({ baseURL, name }: Model): string {
  return `${baseURL} ${name}`
}
