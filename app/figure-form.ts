import { z } from 'zod'
import { isAsOf } from '#server/figures/as-of.ts'
import type { Figure, NewFigure } from '#server/figures/figures.ts'
import { fault } from './words/fault.ts'

const line = (most = 500) =>
  z
    .string({ error: fault('figures.missing') })
    .trim()
    .min(1, { error: fault('figures.missing') })
    .max(most, { error: fault('messages.tooLong', { count: most }) })
    .transform((text) => text.normalize('NFC'))

const maybe = (most = 500) =>
  z
    .string()
    .trim()
    .max(most, { error: fault('messages.tooLong', { count: most }) })
    .transform((text) => text.normalize('NFC'))
    .default('')

const date = () =>
  line()
    .transform(isoDate)
    .refine((written) => isAsOf(written), { error: fault('figures.asOfFault') })

const maybeDate = () =>
  z
    .string()
    .trim()
    .transform(isoDate)
    .refine((written) => isAsOf(written), { error: fault('figures.asOfFault') })
    .optional()

const count = () =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d{3})+$|^\d+(,\d+)?$/, { error: fault('figures.countFault') })
    .transform((written) => Number(written.replaceAll('.', '').replace(',', '.')))
    .optional()

/** A figure as its form is typed: to add it, to put it right, to confirm what was found in a document. */
export const FigureForm = z.object({
  indicator: line(),
  value: line(),
  unit: line(),
  numerator: count(),
  denominator: count(),
  about: maybe(),
  asOf: date(),
  period: maybe(200),
  kind: z.enum(['result', 'target']).default('result'),
  publisher: line(),
  document: maybe(),
  link: z
    .string()
    .trim()
    .regex(/^https?:\/\/\S+$/, { error: fault('figures.linkFault') })
    .default(''),
  published: maybeDate(),
  accessed: maybeDate(),
  quote: maybe(2000),
  geography: z.enum(['before', 'after']).optional(),
  standard: z.enum(['19', '10']).optional(),
})

/** What was typed, as the ledger keeps it; an empty share is taken from the value itself. */
export function toFigure(typed: z.infer<typeof FigureForm>): NewFigure {
  const { period, numerator, denominator, ...figure } = typed
  const share = numerator !== undefined && denominator !== undefined
  return { ...figure, period: period || null, ...(share && { numerator, denominator }) }
}

/** What the form shows at first: a figure that is there already, to be put right. */
export function fromFigure(figure: Figure): z.input<typeof FigureForm> {
  const { indicator, value, unit, about, kind, publisher, document, link, quote } = figure
  const share = value.includes('/') ? null : figure
  return {
    ...{ indicator, value, unit, about, kind, publisher, document, quote },
    link: link || undefined,
    period: figure.period ?? undefined,
    numerator: writtenCount(share?.numerator),
    denominator: writtenCount(share?.denominator),
    asOf: written(figure.asOf),
    published: figure.published ? written(figure.published) : undefined,
    accessed: figure.accessed ? written(figure.accessed) : undefined,
    geography: figure.geography ?? undefined,
    standard: figure.standard ?? undefined,
  }
}

/** `30/06/2025` and `06/2025` as `2025-06-30` and `2025-06`; what is written that way already stays. */
function isoDate(typed: string): string {
  const parts = typed.split(/[/.-]/).map((part) => part.padStart(2, '0'))
  return (/^\d{4}/.test(typed) ? parts : parts.reverse()).join('-')
}

function written(date: string): string {
  return date.split('-').reverse().join('/')
}

function writtenCount(count: number | null | undefined): string | undefined {
  return count === null || count === undefined ? undefined : count.toLocaleString('vi-VN')
}
