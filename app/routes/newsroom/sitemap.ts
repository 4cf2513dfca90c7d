import type { LoaderFunctionArgs } from '@remix-run/node'
import { sitemapOf } from '#server/newsroom/sitemap.ts'
import { fresh } from '#server/website/fresh.ts'
import { requireNewsroom, siteOf } from './require-newsroom.ts'

/** The addresses of a newsroom, for search engines. */
export async function loader(args: LoaderFunctionArgs) {
  const newsroom = await requireNewsroom(args)
  const site = siteOf(args.context, args.request)
  const { body, changedAt } = await sitemapOf(args.context.db, { newsroom, site })
  return fresh(args.request, { body, type: 'application/xml; charset=utf-8', changedAt })
}
