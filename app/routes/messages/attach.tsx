import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Empty } from '#app/components/card.tsx'
import { FigureBoxes } from '#app/components/draft-fields.tsx'
import { FigureSearch } from '#app/components/figure-search.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { listFigures } from '#server/figures/figures.ts'
import { matching } from '#server/figures/matching.ts'
import { findMessage, saveRevision } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'

/** Of what was found; more is to be looked for in other words. */
const SHOWN = 50

const Attached = z.object({
  basedOn: z.coerce.number().int(),
  figureIds: z.array(z.string()).max(SHOWN).default([]),
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const used = new Set(message.revision.figureIds)
  const ledger = (await listFigures(context.db, { by })).filter(({ id }) => !used.has(id))
  const all = matching(ledger, query)
  const { number } = message.revision
  return { id: message.id, number, query, count: all.length, figures: all.slice(0, SHOWN) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const message = found(await findMessage(db, { id: params.messageId!, by }))
  const submission = parseWithZod(await readForm(request), { schema: Attached })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { basedOn, figureIds } = submission.value
    const { revision } = message
    const draft = { ...revision, figureIds: [...revision.figureIds, ...figureIds] }
    await saveRevision(db, { by, messageId: message.id, basedOn, draft })
    return redirect(`/messages/${message.id}`)
  })
}

/** Figures of a large ledger are looked for, and attached to the message. */
export default function AttachFiguresPage() {
  const { t } = useTranslation()
  const { id, number, query, count, figures } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-3xl gap-4">
      <h2>{query ? t('figures.found', { count, query }) : t('messages.attachHeading')}</h2>
      <RefusalNotice refusal={answer} />
      <FigureSearch query={query} />
      {count === 0 ? <Empty>{t('figures.foundNothing')}</Empty> : null}
      <Form method="post" className="card grid gap-3">
        <input type="hidden" name="basedOn" value={number} />
        <FigureBoxes figures={figures} chosen={[]} />
        <FormEnd does={t('messages.attach')} back={`/messages/${id}`} />
      </Form>
    </div>
  )
}
