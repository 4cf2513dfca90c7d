import type { Reason } from '#server/guard/reasons.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'
import type { BriefDraft } from './brief.ts'
import { versionsOf } from './difference.ts'
import type { Field, Part, Purpose } from './purposes.ts'

/** One sentence of a proposal, as it is kept and shown. */
export type ProposedSentence = {
  text: string
  field: Field
  /** Why the guard struck it through, or null. */
  struck: Reason | null
  /** What of the draft it would stand for: a sentence of the body, or the whole of another field; null where it is new. */
  replaces: string | null
  /** What stands between it and the sentence before: nothing, a blank, a line or a paragraph. */
  before: '' | ' ' | '\n' | '\n\n'
  /** Of the channel whose text it belongs to. */
  channel?: string
  /** What the check says of this sentence of the draft. */
  remark?: string
  taken?: true
}

type Said = Pick<ProposedSentence, 'text' | 'before'>

/** The sentences of a text with what stands before each. Pure. */
export function saidIn(text: string): Said[] {
  const written = text.normalize('NFC')
  let last = 0
  return sentencesOf(written).map(({ start, end, text }, at) => {
    const between = written.slice(last, start)
    last = end
    return { text, before: at === 0 ? '' : gapOf(between) }
  })
}

/** The sentences of a part of an answer, each with what it would stand for. Pure. */
export function proposedIn(
  { field, text }: Part,
  { purpose, draft, current }: { purpose: Purpose; draft: BriefDraft; current: string | null },
): Omit<ProposedSentence, 'struck'>[] {
  const said = saidIn(text)
  if (field === 'text') return said.map((one) => ({ ...one, field, replaces: current }))
  if (field !== 'body')
    return said.map((one) => ({ ...one, field, replaces: draft[field] || null }))
  const before = saidIn(draft.body).map((one) => one.text)
  const after = said.map((one) => one.text)
  const inStep = purpose === 'translate' && before.length === after.length
  const versions = inStep ? before : versionsOf(before, after)
  return said.map((one, at) => ({ ...one, field, replaces: versions[at]! }))
}

function gapOf(between: string): Said['before'] {
  if (/\n\s*\n/u.test(between)) return '\n\n'
  return between.includes('\n') ? '\n' : ' '
}
