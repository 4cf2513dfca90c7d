import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { settleLetter } from '#server/press/letters.ts'

/** A letter that was in doubt has arrived. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const [deliveryId, contactId] = [params.deliveryId!, params.contactId!]
  return refusing(NOTHING_TYPED, async () => {
    await settleLetter(context.db, { deliveryId, contactId, received: true, by })
    return redirect(`/deliveries/${deliveryId}`)
  })
}
