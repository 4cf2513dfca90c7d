import type { About, Quantity } from '#server/quantities/quantity.ts'

/** A value a quantity is compared with, in the same unit, and how exactly the quantity tells it. */
export type Telling = 'exact' | 'rounded' | 'near'

const SAME = 1e-9

/**
 * Whether a quantity tells a value truly: the same number, or honestly rounded. "gần" is below and close, "hơn" above and
 * close, "khoảng" close; without such a word only the last printed digit may be rounded.
 */
export function tells(
  quantity: Pick<Quantity, 'about' | 'step' | 'decimals' | 'inWords'>,
  said: number,
  value: number,
): Telling | undefined {
  const isExact = Math.abs(said - value) <= SAME * Math.max(1, Math.abs(value))
  if (!quantity.about) {
    if (isExact) return 'exact'
    return isRounded(quantity, said, value) ? 'rounded' : undefined
  }
  if (isExact) return holdsAtEquality(quantity, said) ? 'near' : undefined
  return isNear(quantity.about, said, value) ? 'near' : undefined
}

/** The last printed digit stands for what follows it, where that is little. */
function isRounded(
  { step, decimals }: Pick<Quantity, 'step' | 'decimals'>,
  said: number,
  value: number,
): boolean {
  const isFine = decimals > 0 || step <= Math.abs(value) * 0.02
  if (!isFine || (step === 1 && Number.isInteger(value)) || step > Math.abs(value) / 2) return false
  return Math.abs(said - value) <= (step / 2) * (1 + 1e-6)
}

/** "hơn 2.400" is written of a figure of 2.400 that was told so; of a number that is no round one it is not. */
function holdsAtEquality({ about }: Pick<Quantity, 'about'>, said: number): boolean {
  if (about === 'about' || about === 'at least') return true
  return about === 'over' && isRound(said)
}

function isRound(said: number): boolean {
  return said % 10 === 0 && said >= 50 ? true : said > 0 && said < 20 && Number.isInteger(said)
}

const SLACK: Record<About, number> = {
  about: 0.03,
  nearly: 0.05,
  over: 0.055,
  under: 0.04,
  'at least': 0.055,
  'at most': 0.04,
}

function isNear(about: About, said: number, value: number): boolean {
  const off = (value - said) / Math.abs(value || 1)
  const isNextTo =
    Number.isInteger(said) && !Number.isInteger(value) && said < 20 && value < said + 1
  if (about === 'over' && isNextTo) return off > 0
  const isJustUnder = isNextToAbove(about, said, value)
  if (isJustUnder) return true
  const isCoarse = about === 'over' && Number(said.toPrecision(1)) === said
  if (Math.abs(off) > (isCoarse ? 0.1 : SLACK[about])) return false
  if (about === 'about') return true
  return about === 'over' || about === 'at least' ? off > 0 : off < 0
}

/** "chưa đầy 1%" of 0,9%, "gần 3%" of 2,6%. */
function isNextToAbove(about: About, said: number, value: number): boolean {
  const isSmall = Number.isInteger(said) && !Number.isInteger(value) && said < 20
  return isSmall && (about === 'nearly' || about === 'under') && value < said && value >= said - 0.5
}

/** Whether a part of a whole is told by a fraction: "ba phần tư", "cứ mười xã thì gần tám". */
export function tellsShare(quantity: Quantity, share: number): Telling | undefined {
  const said = quantity.numerator! / quantity.denominator!
  if (Math.abs(said - share) < SAME)
    return quantity.about && quantity.about !== 'about' ? undefined : 'exact'
  if ([50, 100, 1000].includes(quantity.denominator!)) {
    const { about } = quantity
    const finely = { step: 1, decimals: 0, inWords: false, ...(about && { about }) }
    return tells(finely, quantity.numerator!, share * quantity.denominator!)
  }
  if (quantity.denominator! > 20) return
  const off = (share - said) / share
  const isHalf = quantity.denominator === 2
  if (!quantity.about) return Math.abs(off) <= 0.01 ? 'rounded' : undefined
  if (quantity.about === 'about') return Math.abs(off) <= 0.03 ? 'near' : undefined
  const isAbove = quantity.about === 'over' || quantity.about === 'at least'
  const slack = isHalf ? 0.26 : isAbove ? 0.12 : 0.08
  return (isAbove ? off > 0 && off <= slack : off < 0 && off >= -slack) ? 'near' : undefined
}
