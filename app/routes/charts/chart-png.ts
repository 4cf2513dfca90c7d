import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { found } from '#app/load-context.ts'
import { PICTURE_SIZES, renderPng } from '#server/charts/render-png.ts'
import { chartOf, requireStory } from './require-story.ts'

/** The chart as a picture for a post. */
export async function loader(args: LoaderFunctionArgs) {
  const { message } = await requireStory(args)
  const story = found(chartOf(message))
  const isUpright = new URL(args.request.url).searchParams.get('size') === 'upright'
  const size = PICTURE_SIZES[isUpright ? 'upright' : 'across']
  return new Response(new Uint8Array(renderPng({ ...story, ...size })), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': attachment(`${story.question} ${size.width}×${size.height}.png`),
    },
  })
}
