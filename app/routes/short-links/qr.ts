import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { makeQr, qrPng } from '#server/documents/qr.ts'
import { qrSvg } from '#server/documents/qr-svg.ts'
import { findMessage } from '#server/messages/messages.ts'
import { addressOf, listShortLinks } from '#server/short-links/short-links.ts'

/** The code of one link as a file, for whoever lays out a poster: `7k3qx2m.svg`, `7k3qx2m.png`. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id } = found(await findMessage(context.db, { id: params.messageId!, by }))
  const [code, kind] = params.file!.split('.')
  const links = await listShortLinks(context.db, { messageIds: [id] })
  const qr = makeQr(addressOf(found(links.find((link) => link.code === code))))
  if (kind === 'svg') return answer(qrSvg(qr), 'image/svg+xml', `QR ${code}.svg`)
  if (kind === 'png') return answer(new Uint8Array(qrPng(qr)), 'image/png', `QR ${code}.png`)
  throw new Response(null, { status: 404 })
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, name: string) {
  const headers = { 'Content-Type': type, 'Content-Disposition': attachment(name) }
  return new Response(body, { headers })
}
