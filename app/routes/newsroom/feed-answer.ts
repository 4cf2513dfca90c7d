import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedOf, type Feed } from '#server/newsroom/feed.ts'
import { fresh } from '#server/website/fresh.ts'
import { requireNewsroom, siteOf } from './require-newsroom.ts'

type Form = { type: string; write: (feed: Feed, self: string) => string }

/** The feed of the newsroom of the address in one of its forms. */
export async function answerFeed(args: LoaderFunctionArgs, { type, write }: Form) {
  const newsroom = await requireNewsroom(args)
  const site = siteOf(args.context, args.request)
  const feed = await feedOf(args.context.db, { newsroom, site })
  const self = `${site.replace(/\/$/, '')}${new URL(args.request.url).pathname}`
  const kept = { body: write(feed, self), type, changedAt: feed.updatedAt }
  const answer = fresh(args.request, kept)
  if (newsroom.rehearsal) answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  return answer
}
