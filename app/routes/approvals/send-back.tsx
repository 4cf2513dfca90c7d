import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { TextArea } from '#app/components/field.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { sendBack } from '#server/approvals/approvals.ts'

const Words = z.object({ words: z.string().max(2000).default('') })

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: Words })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await sendBack(context.db, { messageId, by, ...submission.value })
    return redirect(`/messages/${messageId}/approval`)
  })
}

export default function SendBackPage() {
  const { t } = useTranslation()
  const { messageId } = useParams()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Words>>({ lastResult: answer?.result })
  return (
    <Card heading={t('approvals.sendBackHeading')}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <TextArea
          field={fields.words}
          label={t('approvals.words')}
          hint={t('approvals.wordsHint')}
        />
        <div className="flex gap-2 *:min-h-14 *:grow sm:*:grow-0">
          <button className="button button-main">{t('approvals.sendBack')}</button>
          <Link className="button" to={`/messages/${messageId}/approval`}>
            {t('frame.cancel')}
          </Link>
        </div>
      </Form>
    </Card>
  )
}
