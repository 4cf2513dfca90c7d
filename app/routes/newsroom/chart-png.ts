import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/load-context.ts'
import { chartOf } from '#app/routes/charts/require-story.ts'
import { keptPng } from '#server/charts/kept-png.ts'
import { PICTURE_SIZES } from '#server/charts/render-png.ts'
import { findArticle } from '#server/newsroom/articles.ts'
import { findStory } from '#server/newsroom/story.ts'
import { requireNewsroom } from './require-newsroom.ts'

/** The chart of an article as a picture, for sites that show one beside a link to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context
  const newsroom = await requireNewsroom(args)
  const standing = await findArticle(db, { newsroom, code: args.params.article! })
  const story = standing?.known === 'out' ? await findStory(db, standing.article) : undefined
  const chart = found(story && story !== 'lost' ? chartOf(story) : undefined)
  const png = keptPng({ ...chart, ...PICTURE_SIZES.across })
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
