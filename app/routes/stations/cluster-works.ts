import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { tellCluster } from '#server/stations/clusters.ts'

/** A silent cluster works again. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    await tellCluster(context.db, { id: params.clusterId!, brokenSince: null, by })
    return redirect(`/stations/${params.stationId}/clusters`)
  })
}
