import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { addPickup } from '#server/press/pickups.ts'

const PickedUp = z.object({
  outlet: z
    .string({ error: fault('press.faults.outlet') })
    .trim()
    .min(1)
    .max(200),
  link: z.url({ protocol: /^https?$/, error: fault('press.pickup.linkFault') }).max(2000),
  publishedOn: z.iso.date({ error: fault('messages.dateFault') }),
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id } = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  return { id }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const deliveryId = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: PickedUp })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await addPickup(context.db, { deliveryId, ...submission.value, by })
    return redirect(`/deliveries/${deliveryId}`)
  })
}

/** An outlet printed the release. */
export default function PickupPage() {
  const { t } = useTranslation()
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof PickedUp>>({ lastResult: answer?.result })
  return (
    <VerbForm
      {...getFormProps(form)}
      heading={t('press.pickup.add')}
      refusal={answer}
      submit={<button className="button button-main">{t('press.pickup.submit')}</button>}
      back={`/deliveries/${id}`}
    >
      <TextField field={fields.outlet} label={t('press.outlet')} />
      <TextField
        field={fields.link}
        type="url"
        label={t('press.pickup.link')}
        hint={t('press.pickup.linkHint')}
      />
      <TextField field={fields.publishedOn} type="date" label={t('press.pickup.publishedOn')} />
    </VerbForm>
  )
}
