import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Fact } from './given.ts'
import { indicatorOf, isNeutral, leans, type Indicator } from './indicators.ts'
import { isEmpty } from './leaning.ts'
import type { Context } from './matching.ts'
import { withoutNames } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import { isOptional } from './subjects.ts'

function wordsOf(facts: Fact[]): string {
  return facts
    .map(
      ({ indicator, figure, unit }) =>
        `${indicator.canonical} ${canon(`${figure.unit ?? ''} ${figure.publisher ?? ''} ${figure.document ?? ''} ${figure.place ?? ''} ${unit}`)}`,
    )
    .join(' ')
}

export function indicatorDiffers(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { facts } = candidate
  const own = indicatorOf(withoutNames(context.about, context.mentions))
  const allowed = wordsOf(facts)
  if (facts[0].indicator.core.length === 0 && isEmpty(claim, context.mentions)) return
  if (own.subjects.some((subject) => !has(allowed, subject) && !isOptional(subject)))
    return 'indicator'
  const isBare = isEmpty(claim, context.mentions)
  if (names(own, { facts, all: context.facts, isBare })) return 'indicator'
  if (candidate.role === 'whole' && candidate.facts.length === 1) return
  const isAnaphor =
    leans(own) || /(?<!\p{L})(?:này|đó|ấy|con số|this|that)(?!\p{L})/iu.test(context.sentence.text)
  const reach = isAnaphor
    ? [
        ...context.before.slice(-3).map(({ canonical }) => canonical),
        context.sentence.canonical,
        context.about,
      ]
    : [context.sentence.canonical, context.about]
  const heard = reach.join(' ')
  const isHeard = (subject: string) => subject.split(' ').every((word) => has(heard, word))
  if (facts[0].indicator.subjects.some((subject) => !isOptional(subject) && !isHeard(subject)))
    return 'indicator'
  const missing = facts[0].indicator.core.filter((word) => !has(heard, word))
  const { core } = facts[0].indicator
  if (core.length > 0 && missing.length > core.length * 0.5) return 'indicator'
  return missing.length > 0 && isStrangeThing(claim, allowed, context) ? 'indicator' : undefined
}

/** Words that another figure is about and this one is not; or what sets this one apart is not said. */
function names(
  own: Indicator,
  { facts, all, isBare }: { facts: Candidate['facts']; all: Fact[]; isBare: boolean },
): boolean {
  const allowed = wordsOf(facts)
  const [fact] = facts
  return all.some((other) => {
    if (facts.includes(other)) return false
    const apart = other.indicator.core.filter((word) => !has(allowed, word))
    if (isBare && other.unit !== fact.unit) return false
    if (apart.some((word) => own.core.includes(word))) return true
    if (other.isTarget !== fact.isTarget) return false
    const isWithin = other.indicator.core.every((word) => fact.indicator.core.includes(word))
    const extra = fact.indicator.core.filter((word) => !other.indicator.core.includes(word))
    const isSpoken =
      own.core.length > 0 && other.indicator.core.some((word) => own.core.includes(word))
    return (
      isWithin && extra.length > 0 && isSpoken && !extra.some((word) => own.core.includes(word))
    )
  })
}

/** The thing right after the number is none of the figure's: "1.200 ha ngô" of a figure on lúa. */
export function isStrangeThing(claim: Claim, allowed: string, { mentions }: Context): boolean {
  const after = withoutNames(claim.after, mentions).trim().split(' ')
  for (const word of after.slice(0, 4)) {
    if (word === '' || canon(claim.quantity.unit).includes(` ${word} `)) continue
    if (isNeutral(word)) return false
    if (!has(allowed, word)) return true
  }
  return false
}
