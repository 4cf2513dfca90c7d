import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Look } from '#app/brief-forms.ts'
import { LookForm } from '#app/components/look-form.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { checkDisclosure } from '#server/briefs/checked.ts'
import { loadOffice } from './load-office.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, partner } = await loadOffice(context, { id: params.deliveryId!, by })
  return { id, partner }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const deliveryId = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: Look })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await checkDisclosure(context.db, { deliveryId, by, ...submission.value })
    return redirect(`/deliveries/${deliveryId}/brief`)
  })
}

export default function LookPage() {
  const { t } = useTranslation()
  const { id, partner } = useLoaderData<typeof loader>()
  const back = `/deliveries/${id}/brief`
  return (
    <Page heading={t('briefs.officeHeading', { partner })}>
      <div className="max-w-3xl">
        <LookForm deliveryId={id} refusal={useActionData<typeof action>()} back={back} />
      </div>
    </Page>
  )
}
