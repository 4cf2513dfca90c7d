import type { Db } from '#db/database.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { getDraftable, saveRevision, type Message } from '#server/messages/messages.ts'
import type { Draft } from '#server/messages/revisions.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { bound, shownOf } from './binding.ts'
import { placed } from './placing.ts'
import { findProposal, keepTaken, type Proposal } from './proposals.ts'
import type { ProposedSentence } from './sentences.ts'

/**
 * Puts sentences of a proposal into the draft, as its next revision; they are remembered as the assistant's.
 *
 * @param options.taken which sentences, by their numbers from 0
 * @param options.read the struck ones that the person has read; others cannot be taken
 * @returns the number of the latest revision and the draft as it now is
 * @throws RefusedError: not allowed, dismissed, struck and unread, or the draft says something else there by now
 */
export async function takeSentences(
  db: Db,
  { by, id, taken, read }: { by: Account; id: string; taken: number[]; read: number[] },
): Promise<{ revision: number; draft: Draft }> {
  const proposal = await findProposal(db, { by, id })
  if (!proposal) throw new RefusedError('messages.notYours')
  const { messageId } = proposal
  const chosen = [...new Set(taken)].sort((a, b) => a - b)
  refuse(proposal, { chosen, read })
  const message = await getDraftable(db, { by, messageId })
  const draft = draftWith(message, { proposal, chosen })
  const basedOn = message.revision.number
  const revision = await saveRevision(db, { by, messageId, basedOn, draft })
  await keepTaken(db, { id, messageId, taken: chosen })
  return { revision, draft }
}

function refuse(
  { purpose, endedAt, sentences }: Proposal,
  { chosen, read }: { chosen: number[]; read: number[] },
): void {
  if (endedAt) throw new RefusedError('assist.over')
  const all = chosen.map((at) => sentences[at])
  if (purpose === 'check' || all.length === 0 || all.includes(undefined))
    throw new RefusedError('assist.nothingTaken')
  if (purpose === 'headlines' && all.length > 1) throw new RefusedError('assist.oneHeadline')
  if (chosen.some((at) => sentences[at]!.struck !== null && !read.includes(at)))
    throw new RefusedError('assist.unread')
}

type Choice = { proposal: Proposal; chosen: number[] }

function draftWith({ revision, figures }: Message, { proposal, chosen }: Choice): Draft {
  const { number, texts, headline, keyMessage, body, callToAction } = revision
  const { purpose, sentences } = proposal
  const channel = sentences[chosen[0]!]!.channel
  const text = channel === undefined ? null : (texts[channel]?.text ?? null)
  const fields = { headline, keyMessage, body, callToAction, text }
  const usable = figures.filter(({ ended }) => ended === null)
  const candidates = shownOf(Object.values(fields).filter(Boolean).join('\n'), usable)
  const all = purpose === 'headlines' ? alternatives(sentences) : sentences
  const bind = (sentence: string) => bound(sentence, candidates)
  const result = placed(fields, { all, taken: chosen, bind })
  if (!result) throw new RefusedError('assist.changedSince')
  const { text: written, ...said } = result
  const own = channel !== undefined && written !== null
  const now = own ? { ...texts, [channel]: { text: written, basedOn: number } } : texts
  const fresh = chosen.map((at) => sentences[at]!.text)
  const standing = [...Object.values(said), ...Object.values(now).map((one) => one.text)]
  const assisted = stillIn(standing, [...revision.assisted, ...fresh])
  return { ...revision, ...said, texts: now, assisted }
}

/** Another headline stands for the one that was taken before. */
function alternatives(sentences: ProposedSentence[]): ProposedSentence[] {
  const before = sentences.find(({ taken }) => taken)
  return sentences.map(({ taken: _, ...one }) => (before ? { ...one, replaces: before.text } : one))
}

/** The sentences that are in the draft to the letter, its figures read as numbers. */
function stillIn(texts: string[], sentences: string[]): string[] {
  const read = withoutTokens(texts.join('\n').normalize('NFC'))
  return [...new Set(sentences)].filter((sentence) => read.includes(sentence))
}
