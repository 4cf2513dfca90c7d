import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FigureTable } from '#app/components/figure-table.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { refusing } from '#app/refusing.ts'
import { previewImport } from '#server/figures/import-figures.ts'
import { keepingText, readTable, toMend } from './read-table.ts'
import { shownPreview } from './shown-preview.ts'

export const meta = titled('figures.import.title')

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return null
}

/** Changes nothing: says what the table would add, or what has to be mended in it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const { text, rows, ...table } = await readTable(request)
  if (!rows) return data(toMend({ text, faults: table.faults! }), 422)
  return refusing(keepingText(text), async () => {
    const preview = await previewImport(context.db, { by, rows })
    return data({ text, preview: await shownPreview(context.db, preview) })
  })
}

/** A spreadsheet of figures is looked at first. */
export default function ImportFiguresPage() {
  return <FigureTable answer={useActionData<typeof action>()} />
}
