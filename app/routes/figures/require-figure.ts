import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { findFigure } from '#server/figures/figures.ts'
import { may, type Verb } from '#server/people/permissions.ts'

/** The figure of the address, who asks, and what they may do with it. @throws a page that says there is nothing here */
export async function requireFigure({ context, request, params }: LoaderFunctionArgs, verb?: Verb) {
  const by = requireViewer(context, request)
  const { db } = context
  const figure = found(await findFigure(db, { id: params.figureId!, by }))
  const allowed = (asked: Verb) => may(by, asked, figure)
  if (verb && !allowed(verb)) throw new Response(null, { status: 404 })
  return { figure, by, allowed }
}
