import { guard } from '#server/guard/guard.ts'
import type { Reason, ReasonCode } from '#server/guard/reasons.ts'
import { draftText, type Brief } from './brief.ts'
import type { Part } from './purposes.ts'
import { proposedIn, saidIn, type ProposedSentence } from './sentences.ts'

/**
 * Every sentence of an answer with what the guard says of it. What is drafted anew may say what the figures, their
 * sources and the goal say; what is rewritten may also say what the person wrote before. Pure.
 *
 * @param options.isHandWritten the text of the channel was written by hand, and would be replaced
 */
export function judged(
  parts: Part[],
  { brief, isHandWritten }: { brief: Brief; isHandWritten: boolean },
): ProposedSentence[] {
  if (brief.purpose === 'check') return doubted(parts, brief)
  const { channel, channelText, draft, purpose } = brief
  const current = isHandWritten ? channelText : null
  const sources = [...quotesOf(brief), ...ownWords(brief)]
  return parts.flatMap((part) => {
    const reasons = reasonsFor(part.text, { brief, sources })
    return proposedIn(part, { purpose, draft, current }).map((one) => ({
      ...one,
      struck: reasons.of(one.text),
      ...(one.field === 'text' && channel && { channel: channel.name }),
    }))
  })
}

/** Sentences of the draft that the sources do not support: by the guard, and those that a model doubts. */
function doubted(parts: Part[], brief: Brief): ProposedSentence[] {
  const text = draftText(brief.draft)
  const sources = quotesOf(brief)
  const struck = reasonsFor(text, { brief, sources })
  const remarks = new Map(parts.map((part) => [part.text.normalize('NFC').trim(), part.remark]))
  return saidIn(text).flatMap((one) => {
    const remark = remarks.get(one.text)
    const reason = toldOf(struck.of(one.text))
    const isDoubted = reason !== null || remark !== undefined
    if (!isDoubted) return []
    const isTrue = remark && reasonsFor(remark, { brief, sources }).size === 0
    return {
      ...one,
      ...{ field: 'text' as const, replaces: one.text },
      struck: reason,
      ...(isTrue && { remark }),
    }
  })
}

/** What an invitation says in its own right, and no source has to. */
const OWN: ReasonCode[] = ['hour', 'phone', 'address', 'name']

function toldOf(reason: Reason | null): Reason | null {
  return reason && OWN.includes(reason.code) ? null : reason
}

function quotesOf({ figures }: Brief): string[] {
  return figures.map(({ quote }) => quote).filter(Boolean)
}

function ownWords({ purpose, goal, draft, channelText }: Brief): string[] {
  return purpose === 'draft' ? [goal] : [draftText(draft), channelText].filter(Boolean)
}

/** What the guard has against the sentences of a text, by what it says of them. */
function reasonsFor(
  text: string,
  { brief, sources }: { brief: Brief; sources: string[] },
): { of: (sentence: string) => Reason | null; size: number } {
  const { struck } = guard({ figures: brief.given, sources, text: text.normalize('NFC') })
  const of = (sentence: string) =>
    struck.find((one) => one.sentence.includes(sentence) || sentence.includes(one.sentence))
      ?.reason ?? null
  return { of, size: struck.length }
}
