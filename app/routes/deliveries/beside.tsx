import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { BesidePosts } from '#app/components/beside-posts.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { compare } from '#server/deliveries/beside.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { declareSame } from '#server/deliveries/direct.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('deliveries.beside.title')

const Same = z.object({ remoteId: z.string().min(1).max(200) })

/** The platform is asked here, when a person opens the page, and nowhere else. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  const { id, state, code, campaignPlacePath: placePath } = row
  if (!may(by, 'deliveries.direct', { placePath })) throw new Response(null, { status: 404 })
  if (state !== 'unknown') return redirect(`/deliveries/${id}`)
  const destination = `${getChannel(row.channel).label[context.language]} ${row.destination}`
  return { id, code, destination, ...(await compare(context.db, { id, by })) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: Same })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await declareSame(context.db, { id, by, ...submission.value })
    return redirect(`/deliveries/${id}`)
  })
}

/** What we tried to send beside what stands on the account: a person says which of them it is, or none. */
export default function BesidePage() {
  const { t } = useTranslation()
  const { id, destination, ...compared } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const above = (
    <Link className="underline" to={`/deliveries/${id}`}>
      {t('deliveries.beside.back')}
    </Link>
  )
  return (
    <Page heading={t('deliveries.beside.heading', { destination })} above={above}>
      <RefusalNotice refusal={refusal} />
      <BesidePosts {...{ id, destination, ...compared }} />
    </Page>
  )
}
