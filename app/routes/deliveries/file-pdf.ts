import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { formatsFor, localDay } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { paperSize } from '#app/paper-size.ts'
import { getChannel } from '#server/channels/registry.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { findScript } from '#server/deliveries/script.ts'
import { MARKS } from '#server/posters/mark.ts'
import { renderPaper } from '#server/posters/paper.ts'

/** The approved text on its paper, as whoever hangs it up or hands it out prints it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  const { paper, parts } = getChannel(row.channel)
  const { dueAt, text, destination } = found(await findScript(context.db, row))
  const day = formatsFor('vi').day(localDay(dueAt))
  const size = paperSize(request)
  const pdf = await renderPaper({
    ...{ paper: found(paper), parts: found(parts)(text), size, at: dueAt },
    above: `${destination.placeName} · ${day}`,
    mark: row.rehearsal ? MARKS.rehearsal : undefined,
  })
  const name = `${localDay(dueAt)} ${destination.name}${paper === 'poster' ? ` ${size}` : ''}.pdf`
  return new Response(new Uint8Array(pdf), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': attachment(name) },
  })
}
