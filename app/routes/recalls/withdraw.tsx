import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { RecallWords } from '#app/components/recall-words.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { countForMessage } from '#server/deliveries/deliveries.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { withdrawEverywhere } from '#server/recalls/recalls.ts'

const Withdrawn = z.object({ words: z.string().trim().max(500).default('') })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, campaign } = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'deliveries.direct', campaign)) throw new Response(null, { status: 404 })
  return { id, ...(await countForMessage(context.db, { messageId: id, by })) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: Withdrawn })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await withdrawEverywhere(context.db, { messageId, ...submission.value, by })
    return redirect(`/messages/${messageId}/recalls`)
  })
}

export default function WithdrawMessagePage() {
  const { t } = useTranslation()
  const { id, count, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Card heading={t('recalls.withdraw.heading')} edge="red">
      <RefusalNotice refusal={answer} />
      <Form method="post" className="grid gap-4">
        <p>{t('recalls.withdraw.what', { all: count, done })}</p>
        <RecallWords typed={answer?.result.initialValue} />
        <FormEnd does={t('recalls.withdraw.submit')} back={`/messages/${id}/recalls`} />
      </Form>
    </Card>
  )
}
