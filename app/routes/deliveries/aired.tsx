import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AiredForm } from '#app/components/aired-form.tsx'
import { airedAnswer, shareOf } from '#app/aired-answer.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { fromWallClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { confirmAired } from '#server/measurements/measurements.ts'
import { likelyTime } from './shown.ts'

/** What was typed before “a part” was chosen stands in the address. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  const typed = Object.fromEntries(new URL(request.url).searchParams)
  return {
    id: row.id,
    asksShare: typed.how === 'part',
    values: { ...likelyTime(row), note: row.note, ...typed },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  const schema = airedAnswer(context.language)
  const submission = parseWithZod(await readForm(request), { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { date, time, clustersOn, clusters, note } = submission.value
    const share = shareOf(submission.value)
    const doneAt = fromWallClock(date, time)
    await confirmAired(context.db, { id, by, doneAt, share, clustersOn, clusters, note })
    return redirect(`/deliveries/${id}`)
  })
}

export default function AiredPage() {
  const { id, values, asksShare } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const how = refusal?.result.initialValue?.how
  return (
    <AiredForm
      key={how === 'part' || asksShare ? 'part' : 'all'}
      deliveryId={id}
      values={values}
      refusal={refusal}
      asksShare={how ? how === 'part' : asksShare}
      back={`/deliveries/${id}`}
    />
  )
}
