import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useOutlet } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActList } from '#app/components/act-list.tsx'
import { Card } from '#app/components/card.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { useFormats } from '#app/use-formats.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { listActs } from '#server/recalls/acts.ts'
import { listRecalls } from '#server/recalls/recalls.ts'
import { shownActs } from './shown-acts.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, campaign } = found(await findMessage(context.db, { id: params.messageId!, by }))
  const acts = shownActs(await listActs(context.db, { messageId: id, by }), by)
  const recalls = await listRecalls(context.db, { messageId: id })
  return {
    id,
    recalls: recalls.map(({ id: recallId, kind, words, at, name }) => ({
      ...{ recallId, kind, words, at, name },
      acts: acts.filter((act) => act.recallId === recallId),
    })),
    mayRecall: may(by, 'deliveries.direct', campaign),
  }
}

/** What was taken back or corrected of a message, and how far that has come. */
export default function RecallsPage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, recalls, mayRecall } = useLoaderData<typeof loader>()
  const verb = useOutlet()
  return (
    <div className="grid max-w-3xl gap-5">
      {verb ?? (mayRecall && <Verbs id={id} />)}
      {recalls.map(({ recallId, kind, words, at, name, acts }) => (
        <Card key={recallId} heading={t(`recalls.${kind}.done-heading`, { moment: moment(at) })}>
          <p lang="vi">{words}</p>
          <p className="hint">{t('recalls.by', { name })}</p>
          <ActList acts={acts} />
        </Card>
      ))}
      {recalls.length === 0 && !verb ? <p className="hint">{t('recalls.none')}</p> : null}
    </div>
  )
}

function Verbs({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap gap-2">
      {(['correct', 'withdraw'] as const).map((verb) => (
        <Link key={verb} className="button" to={`/messages/${id}/recalls/${verb}`}>
          {t(`recalls.${verb}.heading`)}
        </Link>
      ))}
    </p>
  )
}
