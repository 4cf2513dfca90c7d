import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonFeed } from '#server/newsroom/json-feed.ts'
import { answerFeed } from './feed-answer.ts'

/** The latest articles as JSON Feed. */
export function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, { type: 'application/feed+json; charset=utf-8', write: jsonFeed })
}
