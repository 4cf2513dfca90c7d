import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { AssigneeField } from '#app/components/assignee-field.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { may } from '#server/people/permissions.ts'
import { assign, listHands } from '#server/plans/hands.ts'

const Given = z.object({ assigneeId: z.string().optional() })

/** Whom it can be given to, of the place of its channel and below. */
const MOST_PEOPLE = 500

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  if (!may(by, 'messages.draft', { placePath: row.campaignPlacePath }))
    throw new Response(null, { status: 404 })
  const { id, destination, assigneeId } = row
  const hands = await listHands(context.db, { placePath: row.placePath, limit: MOST_PEOPLE })
  return { id, destination, assigneeId, hands }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: Given })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await assign(context.db, { id, assigneeId: submission.value.assigneeId ?? null, by })
    return redirect(`/deliveries/${id}`)
  })
}

export default function PersonPage() {
  const { t } = useTranslation()
  const { id, destination, assigneeId, hands } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Given>>({
    lastResult: refusal?.result,
    defaultValue: { assigneeId: assigneeId ?? '' },
  })
  return (
    <VerbForm
      {...getFormProps(form)}
      heading={t('plans.assignHeading', { name: destination })}
      refusal={refusal}
      submit={<button className="button button-main">{t('plans.assign')}</button>}
      back={`/deliveries/${id}`}
    >
      <AssigneeField field={fields.assigneeId} hands={hands} />
    </VerbForm>
  )
}
