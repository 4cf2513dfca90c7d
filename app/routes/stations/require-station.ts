import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { may, type Verb } from '#server/people/permissions.ts'
import { findStation, type Station } from '#server/stations/stations.ts'

/** The station of the address, where this person may do that with it. @throws a page that says there is nothing here */
export async function requireStation(
  { context, request, params }: LoaderFunctionArgs,
  verb: Verb,
): Promise<Station> {
  const by = requireViewer(context, request)
  const station = found(await findStation(context.db, { id: params.stationId!, by }))
  if (!may(by, verb, station)) throw new Response(null, { status: 404 })
  return station
}
