import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BeingWritten } from '#app/components/being-written.tsx'
import { Card } from '#app/components/card.tsx'
import { Columns } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { WishFields } from '#app/components/wish-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { useProposing } from '#app/use-proposing.ts'
import { tokensThisMonth } from '#server/assist/calls.ts'
import { findModel } from '#server/assist/model.ts'
import { listProposals } from '#server/assist/proposals.ts'
import { propose } from '#server/assist/propose.ts'
import { PURPOSES } from '#server/assist/purposes.ts'
import { env } from '#server/env.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { may } from '#server/people/permissions.ts'
import { WishForm } from './wish-form.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const message = found(await findMessage(db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const proposals = await listProposals(db, { by, messageId: message.id })
  const texts = await listTexts(db, { message, by })
  const { purpose } = Object.fromEntries(new URL(request.url).searchParams)
  return {
    id: message.id,
    model: findModel()?.name,
    used: await tokensThisMonth(db, { placeCode: by.placeCode }),
    most: env.ASSIST_TOKENS_PER_MONTH,
    purpose: PURPOSES.find((one) => one === purpose) ?? 'draft',
    channels: texts.map(({ channel, label }) => ({ value: channel, label: label[language] })),
    open: proposals.map(({ id, purpose, sentences, createdAt }) => ({
      ...{ id, purpose, createdAt, count: sentences.length },
    })),
  }
}

/** Where the browser runs no script: waits for the whole answer. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: WishForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const wish = { ...submission.value, by, messageId, signal: request.signal }
    return redirect(`/messages/${messageId}/proposals/${await propose(context.db, wish)}`)
  })
}

/** What the assistant may do for a draft: it proposes, a person takes or leaves. */
export default function AssistPage() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { id, model, used, most, purpose, channels } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { ask, stop, text, isAsking, refusal } = useProposing(id)
  return (
    <Columns aside={<Open />}>
      <h2>{t('assist.heading')}</h2>
      <p>{t('assist.what')}</p>
      <RefusalNotice refusal={refusal ?? answer} />
      <Form method="post" onSubmit={ask} className="card grid gap-4">
        <p className="hint">
          {model
            ? t('assist.byModel', { name: model, used: number(used), most: number(most) })
            : t('assist.byRule')}
        </p>
        <WishFields purpose={purpose} channels={channels} model={model} />
        <div className="flex flex-wrap gap-2">
          <button className="button button-main" disabled={isAsking}>
            {t('assist.ask')}
          </button>
          {isAsking ? (
            <button type="button" className="button" onClick={stop}>
              {t('assist.stop')}
            </button>
          ) : (
            <Link className="button" to={`/messages/${id}`}>
              {t('assist.back')}
            </Link>
          )}
        </div>
      </Form>
      {isAsking ? <BeingWritten text={text} /> : null}
    </Columns>
  )
}

function Open() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, open } = useLoaderData<typeof loader>()
  if (open.length === 0) return null
  return (
    <Card heading={t('assist.open', { count: open.length })}>
      <ul className="rows">
        {open.map((proposal) => (
          <li key={proposal.id} className="py-2">
            <Link to={`/messages/${id}/proposals/${proposal.id}`}>
              {t(`assist.purposes.${proposal.purpose}`)}
            </Link>
            <span className="hint block">{moment(proposal.createdAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
