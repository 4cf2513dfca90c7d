import type { LoaderFunctionArgs } from '@remix-run/node'
import { rss } from '#server/newsroom/rss.ts'
import { answerFeed } from './feed-answer.ts'

/** The latest articles as RSS 2.0. */
export function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, { type: 'application/rss+xml; charset=utf-8', write: rss })
}
