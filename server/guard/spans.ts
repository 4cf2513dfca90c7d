import { canon } from './canon.ts'
import type { Claim, Sentence } from './claims.ts'
import type { Fact, Given } from './given.ts'
import type { Reason } from './reasons.ts'

const BEFORE =
  /(?<!\p{L})(?:trong|sau|qua|suốt|mất)(?:\s+(?:vòng|chỉ|chưa đầy|hơn|gần|khoảng))*\s*$/iu

/** "trong hai năm", "sau sáu tháng": the time between two figures of one thing. */
export function isSpan({ quantity, lead }: Claim, facts: Fact[]): boolean {
  const months = { năm: 12, tháng: 1 }[quantity.unit]
  if (!months || !BEFORE.test(lead)) return false
  return spansIn(facts).some((span) => isNear(span, quantity.value * months, quantity.about))
}

function isNear(span: number, said: number, about: string | undefined): boolean {
  if (!about) return span === said
  const off = (span - said) / said
  return about === 'over'
    ? off >= 0 && off < 0.4
    : about === 'about'
      ? Math.abs(off) < 0.2
      : off <= 0 && off > -0.4
}

const HALF =
  /(?<!\p{L})(?:sau|trong|qua)\s+(?:chỉ\s+|vòng\s+)?(nửa|một)\s+năm(?!\s+(?:đầu|cuối|học|\d))/iu

/** "sau nửa năm", said without a number. */
export function halfIn({ text }: Sentence, { facts }: Given): Reason | undefined {
  const [written, much] = HALF.exec(text) ?? []
  if (!written) return
  const spans = spansIn(facts)
  const isFree = spans.length === 0 && much!.toLowerCase() === 'một'
  return isFree || spans.includes(much!.toLowerCase() === 'nửa' ? 6 : 12)
    ? undefined
    : { code: 'time', written }
}

/** Months between each two figures of one indicator and place. */
function spansIn(facts: Fact[]): number[] {
  return facts.flatMap((one) =>
    facts
      .filter(
        (other) =>
          other !== one &&
          other.indicator.canonical === one.indicator.canonical &&
          canon(other.place ?? '') === canon(one.place ?? ''),
      )
      .map((other) => monthOf(one) - monthOf(other))
      .filter((months) => months > 0),
  )
}

function monthOf({ figure: { asOf = '' } }: Fact): number {
  const [year, month] = asOf.split('-').map(Number)
  return (year ?? 0) * 12 + (month ?? 12)
}
