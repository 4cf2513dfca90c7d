import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDay } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card, Empty } from './card.tsx'
import { Remark } from './state-badge.tsx'

export type CampaignMessage = {
  id: string
  kind: 'policy' | 'data-story' | 'notice'
  headline: string
  author: string
  /** Of the latest revision, and when it was saved. */
  number: number
  createdAt: string
  stage: 'draft' | 'submitted' | 'returned' | 'approved'
}

const TONES = { draft: 'gray', submitted: 'amber', returned: 'red', approved: 'green' } as const

/** The messages of a campaign, each with who last worked on it and where it stands. */
export function CampaignMessages({ messages }: { messages: CampaignMessage[] }) {
  const { t } = useTranslation()
  const note = messages.length ? (
    <span className="hint">{t('campaigns.messagesCount', { count: messages.length })}</span>
  ) : null
  return (
    <Card heading={t('campaigns.messages')} note={note}>
      {messages.length === 0 ? <Empty>{t('campaigns.noMessages')}</Empty> : null}
      <ul className="rows">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
    </Card>
  )
}

function Message({ message }: { message: CampaignMessage }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, kind, headline, author, number, createdAt, stage } = message
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 basis-60 grow">
        <p className="font-medium break-words">
          <Link to={`/messages/${id}`} lang="vi">
            {headline}
          </Link>
        </p>
        <p className="hint">
          {t(`campaigns.kinds.${kind}`)} ·{' '}
          {t('campaigns.messageLine', { author, number, at: day(localDay(createdAt)) })}
        </p>
      </div>
      <Remark tone={TONES[stage]}>{t(`campaigns.stages.${stage}`)}</Remark>
    </li>
  )
}
