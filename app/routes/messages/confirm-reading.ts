import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { confirmReading } from '#server/readings/readings.ts'

const Confirmed = z.object({ spoken: z.string().trim().min(1).max(500) })

/** A doubtful place of a script is read as it stands. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const form = Confirmed.safeParse(Object.fromEntries(await readForm(request)))
  if (!form.success) throw new Response(null, { status: 400 })
  return refusing(NOTHING_TYPED, async () => {
    const messageId = params.messageId!
    await confirmReading(context.db, { messageId, spoken: form.data.spoken, by })
    return redirect(`/messages/${messageId}`)
  })
}
