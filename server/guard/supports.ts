import type { Quantity } from '#server/quantities/quantity.ts'
import { candidatesOf, type Role } from './candidates.ts'
import { readSentence } from './claims.ts'
import { factOf, numberedOf, type GivenFigure } from './given.ts'
import { aboutOf } from './leaning.ts'
import { differenceOf } from './matching.ts'
import { isUnitOf } from './same-unit.ts'
import { partsOf } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import type { Telling } from './values.ts'

/** How a figure supports a number, and the first thing in which the sentence says something else of it. */
export type Support = { role: Role; telling: Telling; difference?: ReasonCode }

/**
 * Whether a figure yields this number in its unit: as it is, honestly rounded, or by right arithmetic (what is left, a
 * change against one of `others`). With its sentence also whether that says the same; offsets of the quantity are the
 * sentence's own.
 */
export function supports({
  figure,
  quantity,
  sentence,
  others = [],
}: {
  figure: GivenFigure
  quantity: Quantity
  sentence?: string
  others?: GivenFigure[]
}): Support | undefined {
  const fact = factOf(figure)
  const facts = [fact, ...others.map(factOf)]
  const candidates = candidatesOf(quantity, facts).filter(
    (one) => one.facts.includes(fact) && isUnitOf(one, quantity),
  )
  const [first] = candidates
  if (!first || sentence === undefined) return first && { role: first.role, telling: first.telling }
  const placeNames = new Set(figure.place ? partsOf(figure.place).map(({ name }) => name) : [])
  const read = readSentence(sentence, { placeNames, numbered: numberedOf(facts) })
  const claim = read.claims.find((one) => one.quantity.written === quantity.written)
  if (!claim) return { role: first.role, telling: first.telling }
  const { mentions } = claim
  const context = {
    sentence: read,
    before: [],
    facts,
    mentions,
    about: aboutOf(claim, { sentence: read, before: [], mentions }),
  }
  const held = candidates.map((candidate) => ({
    candidate,
    difference: differenceOf(candidate, claim, context),
  }))
  const best = held.find(({ difference }) => difference === undefined) ?? held[0]!
  const { role, telling } = best.candidate
  return { role, telling, ...(best.difference && { difference: best.difference }) }
}
