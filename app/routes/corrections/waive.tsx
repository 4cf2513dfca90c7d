import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextArea } from '#app/components/field.tsx'
import { FigureRow } from '#app/components/figure-row.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { listDue, waiveCorrection } from '#server/corrections/corrections.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'

const Waived = z.object({ words: z.string().max(1000).default('') })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const message = found(await findMessage(context.db, { id: messageId, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const due = await listDue(context.db, { by, messageId })
  const { figure, headline } = found(due.find((one) => one.figure.id === params.figureId))
  return { figure, headline, messageId }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: Waived })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const of = { messageId: params.messageId!, figureId: params.figureId! }
    await waiveCorrection(context.db, { ...of, words: submission.value.words, by })
    return redirect(`/messages/${of.messageId}`)
  })
}

export default function WaiveCorrectionPage() {
  const { t } = useTranslation()
  const { figure, headline, messageId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Waived>>({ lastResult: answer?.result })
  return (
    <div className="max-w-2xl">
      <VerbForm
        heading={t('corrections.waiveHeading')}
        refusal={answer}
        submit={<button className="button button-main">{t('corrections.waive')}</button>}
        back={`/messages/${messageId}`}
        {...getFormProps(form)}
      >
        <p>{t('corrections.what', { headline })}</p>
        <ul>
          <FigureRow figure={figure} />
        </ul>
        <p>{t('corrections.waiveWhat')}</p>
        <TextArea field={fields.words} label={t('corrections.why')} rows={2} />
      </VerbForm>
    </div>
  )
}
