import type { ActionFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { refusalSentence } from '#app/words/refusal.ts'
import { propose, type Wish } from '#server/assist/propose.ts'
import type { Db } from '#server/database.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { WishForm } from './wish-form.ts'

/** A proposal while it is written: lines of JSON, the last of which says where it is, or why there is none. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const form = WishForm.safeParse(Object.fromEntries(await readForm(request)))
  if (!form.success) throw new Response(null, { status: 400 })
  const wish = { ...form.data, by, messageId: message.id }
  return new Response(streamOf(context.db, wish, request.signal), {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      // Neither kept nor gathered on the way: each line is there when it is written.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

function streamOf(db: Db, wish: Wish, left: AbortSignal): ReadableStream<Uint8Array> {
  const cancelled = new AbortController()
  const signal = AbortSignal.any([left, cancelled.signal])
  return new ReadableStream({
    async start(controller) {
      const encoder = new TextEncoder()
      const say = (line: object) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        say({ proposal: await propose(db, { ...wish, signal, onText: (text) => say({ text }) }) })
      } catch (error) {
        if (!(error instanceof RefusedError)) return controller.error(error)
        say({ sentence: refusalSentence(error.reason, error.values) })
      }
      if (!signal.aborted) controller.close()
    },
    cancel() {
      cancelled.abort()
    },
  })
}
