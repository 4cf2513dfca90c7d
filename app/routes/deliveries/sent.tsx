import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { PostLink } from '#app/post-link.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { declareSent } from '#server/deliveries/direct.ts'

const Sent = z.object({ link: PostLink })

export function loader({ context, request }: LoaderFunctionArgs) {
  requireViewer(context, request)
  return null
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const id = params.deliveryId!
  const submission = parseWithZod(await readForm(request), { schema: Sent })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await declareSent(context.db, { id, by, ...submission.value })
    return redirect(`/deliveries/${id}`)
  })
}

export default function SentPage() {
  const { t } = useTranslation()
  const { deliveryId } = useParams()
  const refusal = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Sent>>({ lastResult: refusal?.result })
  return (
    <VerbForm
      {...getFormProps(form)}
      heading={t('deliveries.sent.heading')}
      refusal={refusal}
      submit={<button className="button button-good">{t('deliveries.sent.submit')}</button>}
      back={`/deliveries/${deliveryId}`}
    >
      <TextField
        field={fields.link}
        type="url"
        label={t('deliveries.sent.link')}
        hint={t('deliveries.sent.linkHint')}
        optional
      />
    </VerbForm>
  )
}
