import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormEnd } from '#app/components/form-end.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { useFormats } from '#app/use-formats.ts'
import { findMessage } from '#server/messages/messages.ts'
import { takeBack } from '#server/deliveries/direct.ts'
import { may } from '#server/people/permissions.ts'
import { listPlanned } from '#server/plans/planned.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'deliveries.direct', message.campaign)) throw new Response(null, { status: 404 })
  const planned = await listPlanned(context.db, { messageId: message.id })
  const { destination, dueAt } = found(planned.find(({ id }) => id === params.planId))
  return { id: message.id, name: destination.name, dueAt }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: z.object({}) })
  return refusing(submission, async () => {
    await takeBack(context.db, { id: params.planId!, by })
    return redirect(`/messages/${params.messageId}`)
  })
}

export default function RemovePlanPage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, name, dueAt } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-xl">
      <h2 className="mb-3">{t('messages.removePlanHeading')}</h2>
      <RefusalNotice refusal={useActionData<typeof action>()} />
      <Form method="post" className="card">
        <p className="mb-4">
          <span lang="vi">{name}</span> · {moment(dueAt)}
        </p>
        <FormEnd does={t('messages.removePlan')} back={`/messages/${id}`} />
      </Form>
    </div>
  )
}
