import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireAllowed } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { remindStations } from '#server/airings/remind.ts'
import { instant, toWallClock } from '#server/clock.ts'

const Asked = z.object({ date: z.iso.date().catch(() => toWallClock(instant()).date) })

/** Asks every station that is behind on a day. */
export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'stations.remind')
  const { date } = Asked.parse(Object.fromEntries(await readForm(request)))
  const reminded = await remindStations(context.db, { date, by })
  return redirect(`/stations?date=${date}&show=behind&reminded=${reminded}`)
}
