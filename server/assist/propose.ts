import type { Db } from '#server/database.ts'
import { getDraftable } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { readAnswer } from './answer.ts'
import { askModel, type Asked } from './ask-model.ts'
import type { Brief } from './brief.ts'
import { briefFor } from './briefing.ts'
import { composeByRule } from '#server/assist/by-rule/compose-by-rule.ts'
import { beginCall, endCall } from './calls.ts'
import { carries, newCanary } from './canary.ts'
import { estimatedTokens } from './estimated-tokens.ts'
import { judged } from './judge.ts'
import { findModel, type Model } from './model.ts'
import { partialText } from './partial-text.ts'
import { promptFor } from './prompts.ts'
import { addProposal } from './proposals.ts'
import { jsonSchemaOf, type Language, type Part, type Purpose } from './purposes.ts'

export type Wish = {
  by: Account
  messageId: string
  purpose: Purpose
  /** What the person wants to reach, in own words; the campaign's goal where nothing is said. For `draft`. */
  goal?: string
  /** Which of the message's figures to use; all of them where nothing is said. */
  figureIds?: string[]
  /** For `fit-channel`. */
  channel?: string
  /** For `translate`. */
  into?: Language
  /** By rule, though there is a model. */
  byRule?: boolean
  /** The person cancels. */
  signal?: AbortSignal
  /** Given what can be read so far, unguarded: to be shown as being written, never to be taken. */
  onText?: (text: string) => void
}

/**
 * Puts a proposal beside a draft: by the model that is set up, else by rule. Every sentence passes the guard; nothing
 * else changes.
 *
 * @returns the id of the proposal
 * @throws RefusedError: not allowed, the place's month is used up, or why the model gave no answer
 */
export async function propose(db: Db, wish: Wish): Promise<string> {
  const { by, messageId, purpose, channel } = wish
  const message = await getDraftable(db, { by, messageId })
  if (purpose === 'fit-channel' && !channel) throw new RefusedError('assist.needsChannel')
  const brief = await briefFor(db, { ...wish, message })
  const model = wish.byRule ? undefined : findModel()
  const parts = model ? await byModel(db, { model, brief, wish }) : composeByRule(brief)
  const own = brief.channel && message.revision.texts[brief.channel.name]
  const sentences = judged(parts, { brief, isHandWritten: own !== undefined })
  if (sentences.length === 0 && purpose !== 'check') throw new RefusedError('assist.nothingSaid')
  const origin = model?.name ?? 'rule'
  const basedOn = message.revision.number
  return addProposal(db, { by, messageId, purpose, basedOn, origin, sentences })
}

type Asking = { model: Model; brief: Brief; wish: Wish }

/** The answer of a model; the call is written down however it ends. */
async function byModel(db: Db, { model, brief, wish }: Asking): Promise<Part[]> {
  const canary = newCanary()
  const prompt = promptFor(brief, { canary })
  const maxTokens = maxTokensFor(prompt.user)
  const promptTokens = estimatedTokens(prompt.system + prompt.user)
  const most = { promptTokens, completionTokens: maxTokens }
  const { by, purpose, signal, onText } = wish
  const id = await beginCall(db, { by, purpose, model: model.name, most })
  const form = { name: `lan-toa-${purpose}`, schema: jsonSchemaOf(purpose) }
  const watch = watcherFor(canary, onText)
  let asked: Asked | undefined
  let end: Part[] | RefusedError = new RefusedError('assist.faulty')
  try {
    asked = await askModel(model, { ...prompt, form, maxTokens }, { signal, onContent: watch })
    end = asked.refusal ?? read(asked.streamed.content, { purpose, canary })
  } finally {
    const outcome = end instanceof RefusedError ? end.reason.replace('assist.', '') : 'done'
    const content = asked?.streamed.content ?? ''
    const estimate = { promptTokens, completionTokens: estimatedTokens(content) }
    await endCall(db, { id, outcome, usage: asked?.streamed.usage, estimate })
  }
  if (end instanceof RefusedError) throw end
  return end
}

function read(
  content: string,
  { purpose, canary }: { purpose: Purpose; canary: string },
): Part[] | RefusedError {
  if (carries(content, canary)) return new RefusedError('assist.leaked')
  return readAnswer(purpose, content) ?? new RefusedError('assist.unreadable')
}

/** What was sent so far goes on to the person but for its end: a canary in it stops everything before it is whole. */
function watcherFor(canary: string, onText: Wish['onText']) {
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
