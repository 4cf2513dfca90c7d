import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { localDay } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { findMessage } from '#server/messages/messages.ts'
import { exported } from '#server/scores/exported.ts'
import { findScore } from '#server/scores/scores.ts'

/** The score as it was kept, in a file that `npm run -s score < FILE` computes again. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  // Its inputs are of every place the message went to.
  if (!message.own) throw new Response(null, { status: 404 })
  const stored = found(await findScore(context.db, { messageId: message.id }))
  return new Response(`${JSON.stringify(exported(message, stored), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachment(`score ${localDay(stored.computedAt)} ${message.id}.json`),
    },
  })
}
