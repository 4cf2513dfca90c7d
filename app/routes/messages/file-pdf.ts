import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { paperSize } from '#app/paper-size.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { may } from '#server/people/permissions.ts'
import { MARKS } from '#server/posters/mark.ts'
import { renderPaper } from '#server/posters/paper.ts'

/** A channel's text on its paper as it is written now: a draft, and it says so. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const texts = await listTexts(context.db, { message, by })
  const { channel, label, preview } = found(texts.find((one) => one.channel === params.channel))
  const { paper, parts } = getChannel(channel)
  const pdf = await renderPaper({
    ...{ paper: found(paper), parts: found(parts)(preview), size: paperSize(request) },
    ...{ above: message.campaign.placeName, mark: MARKS.draft, at: instant() },
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`Nháp ${label.vi}.pdf`),
    },
  })
}
