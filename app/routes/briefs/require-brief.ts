import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBrief } from '#server/briefs/briefs.ts'
import { findBriefLink } from '#server/briefs/links.ts'

/** The brief that the word of an address opens. @throws Response 404 where there is none, 410 where there was */
export async function requireBrief({
  context,
  params,
}: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const link = await findBriefLink(context.db, params.token!)
  if (link === undefined) throw new Response(null, { status: 404 })
  if (link === 'closed') throw new Response(null, { status: 410 })
  const brief = await findBrief(context.db, link)
  if (!brief) throw new Response(null, { status: 404 })
  return brief
}
