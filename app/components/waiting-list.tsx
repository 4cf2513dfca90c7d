import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

export type WaitingMessage = {
  messageId: string
  headline: string
  step: string
  words: string
  at: string
}

/** The messages whose next step is the reader's: to approve, or to mend. */
export function WaitingList({ waiting }: { waiting: WaitingMessage[] }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('home.waitingHeading')}>
      {waiting.length === 0 ? <p className="text-quiet">{t('home.nothingWaiting')}</p> : null}
      <ul className="rows">
        {waiting.map((message) => (
          <Waiting key={message.messageId} message={message} />
        ))}
      </ul>
    </Card>
  )
}

function Waiting({ message }: { message: WaitingMessage }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { messageId, headline, step, words, at } = message
  const submitted = step === 'submitted'
  const to = submitted ? `/messages/${messageId}/approval` : `/messages/${messageId}`
  return (
    <li className="py-2.5">
      <Link to={to} className="inline-block py-1 font-medium break-words" lang="vi">
        {headline}
      </Link>
      <p className="hint">
        {submitted ? t('home.toApprove', { at: moment(at) }) : t('home.sentBack')}
      </p>
      {words ? (
        <q lang="vi" className="hint block">
          {words}
        </q>
      ) : null}
    </li>
  )
}
