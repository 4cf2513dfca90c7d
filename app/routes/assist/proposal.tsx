import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ProposedSentence } from '#app/components/proposed-sentence.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { findProposal } from '#server/assist/proposals.ts'
import { takeSentences } from '#server/assist/take-sentences.ts'
import { explainReason } from '#server/guard/reasons.ts'

const Taken = z.object({
  taken: z.array(z.coerce.number().int()).default([]),
  read: z.array(z.coerce.number().int()).default([]),
})

async function requireProposal({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const proposal = found(await findProposal(context.db, { id: params.proposalId!, by }))
  if (proposal.messageId !== params.messageId) throw new Response(null, { status: 404 })
  return { proposal, by }
}

export async function loader(args: LoaderFunctionArgs) {
  const { proposal } = await requireProposal(args)
  const { id, messageId, purpose, origin, createdAt, endedAt, sentences } = proposal
  return {
    ...{ id, messageId, purpose, origin, createdAt, isOver: endedAt !== null },
    sentences: sentences.map(({ text, field, struck, replaces, taken, remark }) => ({
      ...{ text, field, replaces, remark, isTaken: taken === true },
      struck: struck && explainReason(struck, args.context.language),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { proposal, by } = await requireProposal(args)
  const submission = parseWithZod(await readForm(args.request), { schema: Taken })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { taken, read } = submission.value
    const all = [...taken, ...read]
    await takeSentences(args.context.db, { by, id: proposal.id, taken: all, read })
    return redirect(`/messages/${proposal.messageId}`)
  })
}

/** A proposal beside a draft, sentence by sentence: what it would change, and what no source says. */
export default function ProposalPage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, messageId, purpose, origin, createdAt, isOver, sentences } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const count = sentences.length
  const mayTake = !isOver && purpose !== 'check'
  const at = moment(createdAt)
  return (
    <div className="grid max-w-3xl gap-4">
      <h2>
        {count === 0
          ? t('assist.proposalNone')
          : t('assist.proposal', { purpose: t(`assist.purposes.${purpose}`), sentences: count })}
      </h2>
      <p className="hint">
        {origin === 'rule'
          ? t('assist.originRule', { at })
          : t('assist.origin', { name: origin, at })}
      </p>
      <RefusalNotice refusal={answer} />
      <Form method="post" id="taking" className="grid gap-3">
        {sentences.map((sentence, number) => (
          <ProposedSentence
            key={number}
            {...sentence}
            number={number}
            mayTake={mayTake && !sentence.isTaken}
            purpose={purpose}
            one={purpose === 'headlines'}
          />
        ))}
      </Form>
      <div className="flex flex-wrap gap-2">
        {mayTake && count > 0 ? (
          <button form="taking" className="button button-main">
            {t('assist.takeChosen')}
          </button>
        ) : null}
        {isOver ? null : (
          <Form method="post" action={`/messages/${messageId}/proposals/${id}/dismiss`}>
            <button className="button">{t('assist.dismiss')}</button>
          </Form>
        )}
        <Link className="button" to={`/messages/${messageId}`}>
          {t('assist.back')}
        </Link>
      </div>
    </div>
  )
}
