import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { revokeLink } from '#server/packs/links.ts'

/** Closes a guest link for good. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const stationId = params.stationId!
    await revokeLink(context.db, { id: params.linkId!, stationId, by })
    return redirect(`/stations/${stationId}/links`)
  })
}
