import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { found } from '#app/load-context.ts'
import { renderPoster } from '#server/posters/poster.ts'
import { chartOf, requireStory } from './require-story.ts'

/** The story to hang up. Its QR code leads to the source, or to where people see this installation. */
export async function loader(args: LoaderFunctionArgs) {
  const { message } = await requireStory(args)
  const story = found(chartOf(message))
  const { origin, searchParams } = new URL(args.request.url)
  const paper = searchParams.get('paper') === 'A3' ? 'A3' : 'A4'
  const source = story.figures.find(({ link }) => link)?.link
  const link = source ?? args.context.siteUrl ?? origin
  return new Response(new Uint8Array(await renderPoster({ ...story, paper, link })), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`${story.question} ${paper}.pdf`),
    },
  })
}
