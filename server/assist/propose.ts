import type { Db } from '#server/database.ts'
import { getDraftable } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { readAnswer } from './answer.ts'
import type { Brief } from './brief.ts'
import { briefFor } from './briefing.ts'
import { composeByRule } from '#server/assist/by-rule/compose-by-rule.ts'
import { callModel } from './call-model.ts'
import { judged } from './judge.ts'
import { findModel, type Model } from './model.ts'
import { dataOf } from './prompts.ts'
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

async function byModel(db: Db, { model, brief, wish }: Asking): Promise<Part[]> {
  const { by, purpose, signal, onText } = wish
  return callModel(db, {
    ...{ by, model, task: purpose, data: dataOf(brief), signal, onText },
    schema: jsonSchemaOf(purpose),
    read: (content) => readAnswer(purpose, content),
  })
}
