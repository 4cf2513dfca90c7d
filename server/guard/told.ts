import type { Fact, Given } from './given.ts'
import { canon } from './canon.ts'
import { readSentence, type Claim, type Sentence } from './claims.ts'
import { indicatorOf, leans } from './indicators.ts'
import { aboutOf } from './leaning.ts'
import { withoutNames } from './places.ts'
import { changeBefore, isNegated, isOfTarget, type Change } from './wording.ts'

/** A number that a source tells, with what it says of it. */
export type Told = {
  claim: Claim
  fact: Fact
  change: Change
  /** Its words and those that it leans on. */
  about: string
  /** Words that may be used of it: those of its sentence and of the one before. */
  wide: string
}

/** Every number of the sources, each with its own context. */
export function toldIn(given: Given): Told[] {
  const sentences = given.sources.map((text) => readSentence(text, given))
  const home = homeOf(given.facts)
  return sentences.flatMap((sentence, at) =>
    sentence.claims.map((claim) =>
      toldOf(claim, { sentence, before: sentences.slice(Math.max(0, at - 2), at), home }),
    ),
  )
}

function toldOf(
  claim: Claim,
  { sentence, before, home }: { sentence: Sentence; before: Sentence[]; home?: string | undefined },
): Told {
  const { quantity, lead, tail } = claim
  const places =
    claim.mentions.length > 0
      ? claim.mentions
      : (before.findLast(({ mentions }) => mentions.length > 0)?.mentions ?? [])
  const place = placeText(places) ?? home
  const own =
    claim.dates.length > 0
      ? claim.dates
      : (before
          .findLast((one) =>
            one.quantities.some(({ kind, date }) => date && (kind === 'date' || kind === 'year')),
          )
          ?.quantities.filter(({ date }) => date) ?? [])
  const change = changeBefore(lead, tail)
  const isShare = quantity.denominator !== undefined
  const isPercent = quantity.unit === '%'
  const fact: Fact = {
    figure: { indicator: claim.local, ...(quantity.unit === 'điểm %' && { unit: 'điểm %' }) },
    indicator: indicatorOf(claim.local),
    unit: isPercent ? '' : quantity.unit,
    ...(quantity.per && { per: quantity.per }),
    ...(isShare
      ? { part: quantity.numerator!, whole: quantity.denominator! }
      : isPercent
        ? {}
        : { value: quantity.value }),
    percents: isPercent
      ? [quantity.value]
      : isShare
        ? [(quantity.numerator! / quantity.denominator!) * 100]
        : [],
    ...(place && { place }),
    times: own.flatMap(({ date, until }) => (until ? [date!, until, `${date}/${until}`] : [date!])),
    isTarget: isOfTarget(claim),
    isNegative: isNegated(`${lead} ${tail}`),
    ...(change.kind === 'amount' && change.direction && { direction: change.direction }),
  }
  // Few words lean on those before them here: what two numbers share is often said once.
  const isShort = leans(indicatorOf(withoutNames(claim.local, places)))
  const earlier = sentence.claims.slice(0, sentence.claims.indexOf(claim)).at(-1)
  const said = aboutOf(claim, { sentence, before, mentions: places })
  const about = isShort && earlier && said === claim.local ? `${said}${earlier.local}` : said
  return {
    claim,
    fact,
    change,
    about,
    wide: canon([...before.slice(-1).map(({ text }) => text), sentence.text].join('\n')),
  }
}

/** The place that all figures share: a source that names none is of it too. */
function homeOf(facts: Fact[]): string | undefined {
  const names = new Set(facts.map(({ place }) => place))
  return names.size === 1 ? [...names][0] : undefined
}

/** The places next to each other, as one: "xã Ea Kar, tỉnh Đắk Lắk". */
function placeText(places: Claim['mentions']): string | undefined {
  const named = places.filter(({ name }) => name !== undefined)
  return named.length > 0
    ? named.map(({ level, name }) => [level, name].filter(Boolean).join(' ')).join(', ')
    : undefined
}
