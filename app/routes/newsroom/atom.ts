import type { LoaderFunctionArgs } from '@remix-run/node'
import { atom } from '#server/newsroom/atom.ts'
import { answerFeed } from './feed-answer.ts'

/** The latest articles as Atom. */
export function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, { type: 'application/atom+xml; charset=utf-8', write: atom })
}
