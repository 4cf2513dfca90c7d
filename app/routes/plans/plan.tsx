import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormEnd } from '#app/components/form-end.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { WhenFields } from '#app/components/when-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { WhenForm } from '#app/when-form.ts'
import { readForm } from '#app/read-form.ts'
import { toWallClock } from '#server/clock.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { listPlanned } from '#server/plans/planned.ts'
import { movePlan } from '#server/plans/plans.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const planned = await listPlanned(context.db, { messageId: message.id })
  const plan = found(planned.find(({ id }) => id === params.planId))
  return { id: message.id, name: plan.destination.name, when: toWallClock(plan.dueAt) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: WhenForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await movePlan(context.db, { id: params.planId!, by, ...submission.value })
    return redirect(`/messages/${params.messageId}`)
  })
}

export default function MovePlanPage() {
  const { t } = useTranslation()
  const { id, name, when } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof WhenForm>>({
    lastResult: answer?.result,
    defaultValue: when,
  })
  return (
    <div className="max-w-xl">
      <h2 className="mb-3">{t('messages.movePlanHeading', { name })}</h2>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid gap-4">
        <WhenFields fields={fields} />
        <FormEnd does={t('messages.movePlan')} back={`/messages/${id}`} />
      </Form>
    </div>
  )
}
