import { z } from 'zod'
import type { ModelFault } from './model-faults.ts'
import { otherDigit, otherShare, otherYear } from './model-twists.ts'

/** A figure that a rule found in a document. */
export const Found = z.object({
  sentence: z.string(),
  value: z.string(),
  unit: z.string(),
  indicator: z.string(),
  about: z.string(),
  asOf: z.string(),
  kind: z.enum(['result', 'target']),
  period: z.string(),
})
type Found = z.infer<typeof Found>

type Shown = { text: string; found: Found[] }

/** Those that the rehearsal's model can say better: a bare unit by the words after it, a commune with its province. Pure. */
export function betteredOf({ text, found }: Shown): Found[] {
  return found.flatMap((one) => {
    const indicator = fullerIndicator(one)
    const about = fullerPlace(one.about, text)
    const isSame = indicator === one.indicator && about === one.about
    return isSame ? [] : [{ ...one, indicator, about }]
  })
}

function fullerIndicator({ indicator, unit, value, sentence }: Found): string {
  if (indicator !== unit) return indicator
  const after = sentence.split(`${value} ${unit} `)[1] ?? ''
  const [words = ''] = /^[\p{L}\p{M} ]+/u.exec(after) ?? []
  return `${indicator} ${words.trim()}`.split(' ').slice(0, 8).join(' ').trim()
}

function fullerPlace(about: string, text: string): string {
  const [, more] = about && !about.includes(',') ? text.split(about) : []
  const [province] = /^, (?:tỉnh|thành phố)(?: \p{Lu}\p{L}*)+/u.exec(more ?? '') ?? []
  return province ? about + province : about
}

/** What is said of a figure, wrong in one way. */
const LIES: Partial<Record<ModelFault, (one: Found) => Found>> = {
  'lies-digit': (one) => ({
    ...{ ...one, value: otherDigit(one.value) },
    sentence: one.sentence.replace(one.value, otherDigit(one.value)),
  }),
  'lies-unit': (one) => ({
    ...one,
    ...{ unit: one.unit.startsWith('%') ? 'điểm phần trăm' : 'huyện', indicator: 'huyện' },
  }),
  'lies-percentage': (one) => ({ ...one, value: otherShare(one.value), unit: '%' }),
  'lies-place': (one) => ({
    ...{ ...one, about: 'tỉnh Hà Giang', indicator: `${one.indicator} tỉnh Hà Giang` },
  }),
  'lies-year': (one) => ({ ...one, asOf: otherYear(one.asOf), period: otherYear(one.asOf) }),
  'lies-direction': (one) => ({
    ...{ ...one, indicator: `${one.indicator} tăng gấp đôi` },
    kind: one.kind === 'target' ? 'result' : 'target',
  }),
  'lies-decree': (one) => ({
    ...{ ...one, indicator: `${one.indicator} theo Nghị định số 999/2026/NĐ-CP` },
    period: 'Nghị định số 999/2026/NĐ-CP',
  }),
}

/** An answer that lies about every figure, besides what it has to say. Pure. */
export function withFoundLie({ text, found }: Shown, fault: ModelFault): { figures: Found[] } {
  const lies = Object.entries(LIES).filter(([name]) => fault === 'lies' || fault === name)
  const said = lies.flatMap(([, lie]) => found.map(lie))
  return { figures: [...said, ...betteredOf({ text, found })] }
}

/** What an order in the document wants, said of every figure and in one of its own. Pure. */
export function withFoundOrder({ found }: Shown, order: string): { figures: Found[] } {
  const said = found.flatMap((one) => [
    { ...one, indicator: order },
    { ...one, indicator: `${one.indicator} ${order}`, about: order, period: order },
  ])
  const own = found.slice(0, 1).map((one) => ({ ...one, value: '9.999', sentence: order }))
  return { figures: [...own, ...said] }
}
