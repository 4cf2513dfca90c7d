import { reasonAgainst, type Grounds } from './checks.ts'
import { readSentences, type Sentence } from './claims.ts'
import { documentIn } from './documents.ts'
import { givenOf, type GivenFigure } from './given.ts'
import { thingIn } from './given-things.ts'
import { nameIn, officeIn, rankIn } from './names.ts'
import type { Reason } from './reasons.ts'
import { orderIn } from './orders.ts'
import { quotationIn } from './quotations.ts'
import { halfIn } from './spans.ts'
import { freeIn, sweepIn, zeroIn } from './sweeps.ts'
import { goalIn, superlativeIn, trendIn } from './trends.ts'
import { toldIn } from './told.ts'

export type { GivenFigure } from './given.ts'
export { supports, type Support } from './supports.ts'
export { explainReason, type Reason, type ReasonCode } from './reasons.ts'

/** A sentence that may not be accepted unread, and why. */
export type Struck = { sentence: string; reason: Reason }

/** A sentence of the text, with the reason where it was struck. */
export type Guarded = { sentence: string; reason?: Reason }

/**
 * Holds a text against the figures and sources that it was written from: every number, date, document and name of an
 * office must be theirs, in their place, time, unit and direction, or follow from them.
 */
export function guard({
  figures,
  sources,
  text,
}: {
  figures: GivenFigure[]
  sources: string[]
  text: string
}): { sentences: Guarded[]; struck: Struck[] } {
  const given = givenOf({ figures, sources })
  const grounds = { given, told: toldIn(given) }
  const read = readSentences(text, given)
  const sentences = read.map((sentence, at): Guarded => {
    const reason = against(sentence, read.slice(Math.max(0, at - 4), at), grounds)
    return { sentence: sentence.written, ...(reason && { reason }) }
  })
  return {
    sentences,
    struck: sentences.flatMap(({ sentence, reason }) => (reason ? [{ sentence, reason }] : [])),
  }
}

/** The first reason against a sentence. */
function against(sentence: Sentence, before: Sentence[], grounds: Grounds): Reason | undefined {
  const { given } = grounds
  const orders = orderIn(sentence)
  if (orders) return orders
  for (const claim of sentence.claims) {
    const reason = reasonAgainst(claim, { sentence, before }, grounds)
    if (reason) return reason
  }
  return (
    thingIn(sentence, given) ??
    documentIn(sentence, given) ??
    officeIn(sentence, given) ??
    rankIn(sentence, given) ??
    halfIn(sentence, given) ??
    sweepIn(sentence, given) ??
    zeroIn(sentence, given) ??
    freeIn(sentence, given) ??
    superlativeIn(sentence, given) ??
    trendIn(sentence, { before, given }) ??
    goalIn(sentence, given) ??
    quotationIn(sentence, { before, given }) ??
    nameIn(sentence, given)
  )
}
