import type { Quantity } from '#server/quantities/quantity.ts'
import type { Fact } from './given.ts'
import { ofOne, type Candidate, type Offer } from './offers.ts'
import { ofTwo } from './offers-of-two.ts'
import { tells, tellsShare, type Telling } from './values.ts'

export type { Candidate, Role } from './offers.ts'

/** The ways in which the figures yield this number, whatever its words say. */
export function candidatesOf(quantity: Quantity, facts: Fact[]): Candidate[] {
  const offers = [
    ...facts.flatMap(ofOne),
    ...facts.flatMap((fact) =>
      facts.flatMap((other) => (other === fact ? [] : ofTwo(fact, other))),
    ),
  ]
  return offers.flatMap((offer) => {
    const telling = tellingOf(quantity, offer)
    return telling
      ? [
          {
            role: offer.role,
            facts: offer.facts,
            unit: offer.unit,
            telling,
            ...(offer.direction && { direction: offer.direction }),
          },
        ]
      : []
  })
}

function tellingOf(quantity: Quantity, offer: Offer): Telling | undefined {
  const isShare = quantity.denominator !== undefined
  if (offer.share !== undefined) {
    if (isShare) return pairTells(quantity, offer) ?? tellsShare(quantity, offer.share)
    return undefined
  }
  if (isShare || offer.value === undefined) return undefined
  if (quantity.upTo !== undefined)
    return offer.value >= quantity.value && offer.value <= quantity.upTo && quantity.inWords
      ? 'near'
      : undefined
  return tells(quantity, quantity.value, offer.value)
}

/** `6.058/7.696` is told exactly or not at all. */
function pairTells(
  { numerator, denominator }: Quantity,
  { facts: [one, other], role }: Offer,
): Telling | undefined {
  const isNested = role === 'nested' && other
  const part = isNested ? (one.part ?? one.value) : one.part
  const whole = isNested ? (other.part ?? other.value) : one.whole
  if (part === undefined || whole === undefined) return undefined
  const told = role === 'rest' ? whole - part : part
  const by = Math.abs(denominator! - whole) < 1e-9 ? 1 : denominator! / whole
  return [1, 1e3, 1e6, 1e9].some((scale) => Math.abs(by * scale - 1) < 1e-9 || by === 1) &&
    Math.abs(numerator! - told * by) < 1e-6
    ? 'exact'
    : undefined
}
