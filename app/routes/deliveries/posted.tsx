import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PostedForm } from '#app/components/posted-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { PostLink } from '#app/post-link.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { WhenForm } from '#app/when-form.ts'
import { readForm } from '#app/read-form.ts'
import { getChannel } from '#server/channels/registry.ts'
import { fromWallClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { confirmPosted } from '#server/measurements/measurements.ts'
import { likelyTime } from './shown.ts'

const Posted = WhenForm.extend({ link: PostLink, note: z.string().trim().max(500).default('') })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  const printed = getChannel(row.channel).paper !== undefined
  return {
    id: row.id,
    printed,
    values: { ...likelyTime(row), link: row.link ?? '', note: row.note },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: Posted })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { date, time, link, note } = submission.value
    await confirmPosted(context.db, { id, by, doneAt: fromWallClock(date, time), link, note })
    return redirect(`/deliveries/${id}`)
  })
}

export default function PostedPage() {
  const { id, ...form } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return <PostedForm deliveryId={id} {...form} refusal={refusal} back={`/deliveries/${id}`} />
}
