import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { paperSize } from '#app/paper-size.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { MARKS } from '#server/posters/mark.ts'
import { renderPaper } from '#server/posters/paper.ts'
import { renderPoster } from '#server/posters/poster.ts'
import type { Message } from '#server/messages/messages.ts'
import { posterText } from './poster-text.ts'
import { chartOf, requireStory } from './require-story.ts'

/** The message to hang up: its chart, or its words. What no approval covers says so on the sheet itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { message } = await requireStory(args)
  const pdf = (await storyPoster(args, message)) ?? (await textPoster(args, message))
  const name = `${message.revision.headline} ${paperSize(args.request)}.pdf`
  return new Response(new Uint8Array(pdf), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': attachment(name) },
  })
}

/** Its QR code leads to the source, or to where people see this installation. */
async function storyPoster({ context, request }: LoaderFunctionArgs, message: Message) {
  const story = chartOf(message)
  if (!story) return undefined
  const { stage } = await getStanding(context.db, { messageId: message.id })
  const source = story.figures.find(({ link }) => link)?.link
  const link = source ?? context.siteUrl ?? new URL(request.url).origin
  return renderPoster({
    ...story,
    paper: paperSize(request),
    link,
    mark: markOf(message, stage === 'approved'),
  })
}

async function textPoster({ context, request }: LoaderFunctionArgs, message: Message) {
  const { approved, parts } = await posterText(context.db, message)
  return renderPaper({
    ...{ paper: 'poster', parts, size: paperSize(request), above: message.campaign.placeName },
    ...{ mark: markOf(message, approved), at: message.revision.createdAt },
  })
}

function markOf({ campaign }: Message, approved: boolean): string | undefined {
  if (!approved) return MARKS.draft
  return campaign.rehearsal ? MARKS.rehearsal : undefined
}
