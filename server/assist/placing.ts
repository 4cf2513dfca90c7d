import { withoutTokens } from '#server/figures/tokens.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'
import type { BriefDraft } from './brief.ts'
import type { Field } from './purposes.ts'
import type { ProposedSentence } from './sentences.ts'

/** What sentences are put into: the fields of a draft, and the text of one channel, null where it is composed. */
export type Placed = BriefDraft & { text: string | null }

/**
 * The draft with some sentences of a proposal in their places: a headline, a key message, an invitation and a channel's
 * text are replaced, a sentence of the body stands for the one it is a version of, or comes last.
 *
 * @param options.all every sentence of the proposal, in its order, those taken before marked
 * @param options.bind how a sentence is written into the draft; a headline stands as it is read
 * @returns undefined where what it would stand for is not there any more
 */
export function placed(
  draft: Placed,
  {
    all,
    taken,
    bind,
  }: { all: ProposedSentence[]; taken: number[]; bind: (text: string) => string },
): Placed | undefined {
  const result = { ...draft }
  const fields = new Set(taken.map((at) => all[at]!.field))
  for (const field of fields) {
    const text =
      field === 'body'
        ? bodyWith(result.body, { all, taken, bind })
        : wholeWith(result[field], { all, taken, bind, field })
    if (text === undefined) return undefined
    result[field] = text
  }
  return result
}

type Taking = { all: ProposedSentence[]; taken: number[]; bind: (text: string) => string }

/** A field is as it was when the proposal was made, or as earlier sentences of the proposal made it. */
function wholeWith(
  now: string | null,
  { all, taken, bind, field }: Taking & { field: Field },
): string | undefined {
  const mine = all.map((one, at) => ({ ...one, at })).filter((one) => one.field === field)
  const earlier = mine.filter((one) => one.taken)
  const expected = earlier.length > 0 ? joined(earlier, (text) => text) : mine[0]!.replaces
  if (now !== null && now.trim() && withoutTokens(now).trim() !== (expected ?? '').trim())
    return undefined
  return joined(
    mine.filter((one) => one.taken || taken.includes(one.at)),
    field === 'headline' ? (text) => text : bind,
  )
}

function bodyWith(body: string, { all, taken, bind }: Taking): string | undefined {
  let text = body.normalize('NFC')
  for (const at of taken) {
    const one = all[at]!
    if (one.field !== 'body' || one.taken) continue
    const fresh = bind(one.text)
    if (one.replaces === null) text = appended(text, { ...one, text: fresh })
    else {
      const old = sentencesOf(text).find((it) => withoutTokens(it.text) === one.replaces)
      if (!old) return undefined
      text = text.slice(0, old.start) + fresh + text.slice(old.end)
    }
  }
  return text
}

function appended(body: string, { text, before }: Pick<ProposedSentence, 'text' | 'before'>) {
  const written = body.trimEnd()
  return written ? written + (before || '\n\n') + text : text
}

function joined(sentences: ProposedSentence[], bind: (text: string) => string): string {
  return sentences.reduce(
    (text, { before, text: sentence }) =>
      text ? text + (before || ' ') + bind(sentence) : bind(sentence),
    '',
  )
}
