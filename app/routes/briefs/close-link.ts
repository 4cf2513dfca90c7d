import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { revokeBriefLink } from '#server/briefs/links.ts'

/** Closes a guest link for good. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const deliveryId = params.deliveryId!
    await revokeBriefLink(context.db, { id: params.linkId!, deliveryId, by })
    return redirect(`/deliveries/${deliveryId}/brief`)
  })
}
