import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { removeCluster } from '#server/stations/clusters.ts'

/** A cluster hangs there no more; what it aired stays in the log. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    await removeCluster(context.db, { id: params.clusterId!, by })
    return redirect(`/stations/${params.stationId}/clusters`)
  })
}
