import { z } from 'zod'
import type { NewFigure } from '#server/figures/figures.ts'
import { FigureForm, toFigure } from './figure-form.ts'
import { fault } from './words/fault.ts'

const Source = FigureForm.pick({
  ...{ publisher: true, document: true, link: true, published: true, accessed: true },
})
const Row = FigureForm.omit({
  ...{ publisher: true, document: true, link: true, published: true, accessed: true },
})

/** A row as it is typed: one that is left out may be as it likes. */
const TypedRow = z.object({ take: z.literal('on').optional() }).catchall(z.string().optional())

/** Figures that were found in a document, as a person confirms them, each with the source of all. */
export const ConfirmForm = Source.extend({ figures: z.array(TypedRow).max(500) }).transform(
  ({ figures, ...source }, context): NewFigure[] => {
    const taken = figures.flatMap(({ take, ...typed }, at) => {
      if (!take) return []
      const row = Row.safeParse(filled(typed))
      for (const { path, message } of row.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['figures', at, ...path], message })
      return row.success ? [toFigure({ ...row.data, ...source })] : []
    })
    if (!figures.some(({ take }) => take))
      context.addIssue({
        code: 'custom',
        path: ['figures'],
        message: fault('figures.paste.noneTaken'),
      })
    return taken
  },
)

/** What was left empty was not typed. */
function filled(typed: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(typed).filter(([, text]) => text?.trim())
  return Object.fromEntries(entries) as Record<string, string>
}
