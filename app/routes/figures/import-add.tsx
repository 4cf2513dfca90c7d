import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FigureTable } from '#app/components/figure-table.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { refusing } from '#app/refusing.ts'
import { importFigures } from '#server/figures/import-figures.ts'
import { keepingText, readTable, toMend } from './read-table.ts'

export const meta = titled('figures.import.title')

/** Reached by the form of a table that was looked at: whoever comes by the address begins with the table. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireAllowed(context, request, 'figures.add')
  return redirect('/figures/import')
}

/** Adds all of a table, or none of it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'figures.add')
  const { text, rows, ...table } = await readTable(request)
  if (!rows) return data(toMend({ text, faults: table.faults! }), 422)
  return refusing(keepingText(text), async () => {
    const { added } = await importFigures(context.db, { by, rows })
    return redirect(`/figures?imported=${added}`)
  })
}

export default function AddImportedFiguresPage() {
  return <FigureTable answer={useActionData<typeof action>()} />
}
