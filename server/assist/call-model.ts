import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { askModel, type Asked } from './ask-model.ts'
import { beginCall, endCall } from './calls.ts'
import { carries, newCanary } from './canary.ts'
import { estimatedTokens } from './estimated-tokens.ts'
import type { Model } from './model.ts'
import { partialText } from './partial-text.ts'
import { promptFor } from './prompts.ts'
import type { Task } from './purposes.ts'

type Calling<T> = {
  by: Account
  model: Model
  task: Task
  /** What people and documents wrote. */
  data: object
  /** The form of the answer. */
  schema: Record<string, unknown>
  /** Reads an answer; undefined where it has not that form. */
  read: (content: string) => T | undefined
  /** The person cancels. */
  signal?: AbortSignal | undefined
  /** Given what can be read so far, unguarded. */
  onText?: ((text: string) => void) | undefined
}

/**
 * The answer of a model; the call is written down however it ends.
 * @throws RefusedError: the place's month is used up, or why the model gave no answer
 */
export async function callModel<T>(
  db: Db,
  { by, model, task, data, schema, read, signal, onText }: Calling<T>,
): Promise<T> {
  const canary = newCanary()
  const prompt = promptFor(task, { data, canary })
  const maxTokens = maxTokensFor(prompt.user)
  const promptTokens = estimatedTokens(prompt.system + prompt.user)
  const most = { promptTokens, completionTokens: maxTokens }
  const id = await beginCall(db, { by, purpose: task, model: model.name, most })
  const question = { ...prompt, form: { name: `lan-toa-${task}`, schema }, maxTokens }
  let asked: Asked | undefined
  let end: { answer: T } | RefusedError = new RefusedError('assist.faulty')
  try {
    asked = await askModel(model, question, { signal, onContent: watcherFor(canary, onText) })
    end = asked.refusal ?? answerIn(asked.streamed.content, { read, canary })
  } finally {
    const outcome = end instanceof RefusedError ? end.reason.replace('assist.', '') : 'done'
    const content = asked?.streamed.content ?? ''
    const estimate = { promptTokens, completionTokens: estimatedTokens(content) }
    await endCall(db, { id, outcome, usage: asked?.streamed.usage, estimate })
  }
  if (end instanceof RefusedError) throw end
  return end.answer
}

function answerIn<T>(
  content: string,
  { read, canary }: { read: Calling<T>['read']; canary: string },
): { answer: T } | RefusedError {
  if (carries(content, canary)) return new RefusedError('assist.leaked')
  const answer = read(content)
  return answer === undefined ? new RefusedError('assist.unreadable') : { answer }
}

/** What was sent so far goes on to the person but for its end: a canary in it stops everything before it is whole. */
function watcherFor(canary: string, onText: Calling<unknown>['onText']) {
  let seen = 0
  return (content: string) => {
    if (carries(content.slice(Math.max(0, seen - HELD_BACK)), canary))
      throw new RefusedError('assist.leaked')
    seen = content.length
    onText?.(partialText(content.slice(0, -HELD_BACK)))
  }
}

/** Longer than a canary, spaced out. */
const HELD_BACK = 80

/** An answer is about as long as what it was made from. */
function maxTokensFor(data: string): number {
  return Math.min(8000, 1000 + estimatedTokens(data))
}
