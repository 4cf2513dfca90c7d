import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { Rewritten } from '#app/components/changes.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { PictureChanges } from '#app/components/picture-changes.tsx'
import { RecallWords } from '#app/components/recall-words.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { isOwn } from '#server/approvals/approvals.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { correctEverywhere, correctionHash, listCorrectable } from '#server/recalls/recalls.ts'

const Corrected = z.object({ words: z.string().trim().max(500).default(''), hash: z.string() })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, campaign } = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'deliveries.direct', campaign)) throw new Response(null, { status: 404 })
  const items = await listCorrectable(context.db, { messageId: id })
  const approves = may(by, 'messages.approve', campaign)
  return {
    id,
    hash: correctionHash(items),
    items: items.map((one) => ({
      ...{ id: one.id, name: one.destination.name, before: one.before },
      ...{ text: one.text, pictures: one.pictures },
    })),
    mayCorrect: approves && !(await isOwn(context.db, { messageId: id, by })),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: Corrected })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await correctEverywhere(context.db, { messageId, ...submission.value, by })
    return redirect(`/messages/${messageId}/recalls`)
  })
}

/** What stands out there beside what the message says now; a leader who has read it puts it right everywhere. */
export default function CorrectMessagePage() {
  const { t } = useTranslation()
  const { id, hash, items, mayCorrect } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (items.length === 0)
    return (
      <Card heading={t('recalls.correct.heading')}>
        <p>{t('recalls.correct.nothing')}</p>
        <p className="mt-3">
          <Link className="button" to={`/messages/${id}`}>
            {t('recalls.correct.edit')}
          </Link>
        </p>
      </Card>
    )
  return (
    <Card heading={t('recalls.correct.differ', { count: items.length })}>
      <RefusalNotice refusal={answer} />
      <ul className="rows">
        {items.map(({ id: deliveryId, name, before, text, pictures }) => (
          <li key={deliveryId} className="py-3">
            <p lang="vi" className="font-medium">
              {name}
            </p>
            {before.text === text ? (
              <p className="hint">{t('recalls.correct.onlyPictures')}</p>
            ) : (
              <Rewritten before={before.text} after={text} />
            )}
            <PictureChanges before={before.pictures} after={pictures} />
          </li>
        ))}
      </ul>
      {mayCorrect ? (
        <Form method="post" className="mt-4 grid gap-4">
          <input type="hidden" name="hash" value={hash} />
          <RecallWords typed={answer?.result.initialValue} />
          <FormEnd does={t('recalls.correct.submit')} back={`/messages/${id}/recalls`} />
        </Form>
      ) : (
        <p className="mt-4">{t('recalls.correct.leader')}</p>
      )}
    </Card>
  )
}
