import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/load-context.ts'
import { changedAt, findArticle } from '#server/newsroom/articles.ts'
import { ninjs } from '#server/newsroom/ninjs.ts'
import { fresh } from '#server/website/fresh.ts'
import { requireNewsroom, siteOf } from './require-newsroom.ts'

/** An article for other newsrooms; of one that was taken back, that it was. */
export async function loader(args: LoaderFunctionArgs) {
  const newsroom = await requireNewsroom(args)
  const code = args.params.article!
  const standing = found(await findArticle(args.context.db, { newsroom, code }))
  const body = ninjs(standing, { newsroom, site: siteOf(args.context, args.request) })
  const type = 'application/json; charset=utf-8'
  return fresh(args.request, { body, type, changedAt: changedAt(standing) })
}
