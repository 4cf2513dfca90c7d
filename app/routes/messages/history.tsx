import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { Changes } from '#app/components/changes.tsx'
import { PictureChanges } from '#app/components/picture-changes.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { useFormats } from '#app/use-formats.ts'
import { asRead } from '#server/messages/as-read.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listRevisions } from '#server/messages/revisions.ts'

const FIELDS = ['headline', 'keyMessage', 'body', 'callToAction', 'target'] as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!message.own) throw new Response(null, { status: 404 })
  const revisions = await listRevisions(context.db, { messageId: message.id })
  return { id: message.id, revisions: revisions.map(asRead) }
}

export default function HistoryPage() {
  const { t } = useTranslation()
  const { id, revisions } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-3xl gap-4">
      <h2>{t('messages.historyHeading', { count: revisions.length })}</h2>
      {revisions.map((revision, at) => (
        <RevisionCard key={revision.number} revision={revision} before={revisions[at + 1]} />
      ))}
      <p>
        <Link className="button" to={`/messages/${id}`}>
          {t('messages.backToDraft')}
        </Link>
      </p>
    </div>
  )
}

type ShownRevision = ReturnType<typeof useLoaderData<typeof loader>>['revisions'][number]

function RevisionCard({
  revision,
  before,
}: {
  revision: ShownRevision
  before: ShownRevision | undefined
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { number, author, createdAt } = revision
  const changed = before ? FIELDS.filter((field) => before[field] !== revision[field]) : FIELDS
  const heading = before ? t('messages.revision', { number }) : t('messages.firstRevision')
  const note = (
    <span className="hint">
      <span lang="vi">{author}</span> · {moment(createdAt)}
    </span>
  )
  return (
    <Card heading={heading} note={note}>
      {changed.length === 0 && samePictures(before, revision) ? (
        <p className="hint">{t('messages.noChange')}</p>
      ) : null}
      {changed.map((field) => (
        <div key={field} className="mb-2">
          <p className="hint">{t(`messages.${field}`)}</p>
          <Changes before={before ? before[field] : revision[field]} after={revision[field]} />
        </div>
      ))}
      <PictureChanges before={before?.pictures ?? []} after={revision.pictures} />
    </Card>
  )
}

function samePictures(before: ShownRevision | undefined, after: ShownRevision): boolean {
  return JSON.stringify(before?.pictures ?? []) === JSON.stringify(after.pictures)
}
