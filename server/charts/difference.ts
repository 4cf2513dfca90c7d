import { breaksOf } from './breaks.ts'
import type { Reading } from './readings.ts'
import { unitOfDifference, withUnit, written } from './units.ts'

/**
 * What changed from one number to the other: `tăng 8,5 điểm phần trăm`. Empty where nobody may say: they are counted
 * differently, one of them is a target, or either is not exact ("hơn 2.400"). Pure.
 */
export function differenceText([from, to]: [Reading, Reading], unit: string): string {
  if (from.figure.kind !== to.figure.kind || breaksOf([from.figure, to.figure]).length > 0)
    return ''
  const [earlier, later] = [exact(from.text), exact(to.text)]
  if (!earlier || !later) return ''
  const change = later.value - earlier.value
  const decimals = Math.max(earlier.decimals, later.decimals)
  const size = withUnit(written(Math.abs(change), decimals), unitOfDifference(unit))
  if (written(Math.abs(change), decimals) === '0') return 'không đổi'
  return `${change > 0 ? 'tăng' : 'giảm'} ${size}`
}

/** The number as it is printed, and its decimals; undefined of what begins with a word. */
function exact(text: string): { value: number; decimals: number } | undefined {
  const [, whole, fraction = ''] = /^(-?\d[\d.]*)(?:,(\d+))?(?=%|\s|$)/.exec(text) ?? []
  if (!whole) return undefined
  const value = Number(`${whole.replaceAll('.', '')}.${fraction || 0}`)
  return { value, decimals: fraction.length }
}
