import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type ShownWarning = {
  id: string
  name: string
  obstacle?: ShownReason
  endsAt: string | null
  dueAt: string
  count: number
}

/** The accounts that have to be mended before their next delivery: told before, not after. */
export function DestinationWarnings({
  warnings,
  mayManage,
}: {
  warnings: ShownWarning[]
  mayManage: boolean
}) {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  return (
    <Card heading={t('destinations.warnings.heading', { count: warnings.length })} edge="red">
      <ul className="rows">
        {warnings.map((warning) => (
          <Row key={warning.id} warning={warning} mayManage={mayManage} />
        ))}
      </ul>
    </Card>
  )
}

function Row({ warning, mayManage }: { warning: ShownWarning; mayManage: boolean }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, name, obstacle, endsAt, dueAt, count } = warning
  return (
    <li className="py-2.5">
      <p lang="vi" className="font-medium">
        {mayManage ? <Link to={`/destinations/${id}`}>{name}</Link> : name}
      </p>
      {endsAt && !obstacle ? (
        <p>{t('destinations.warnings.ends', { moment: moment(endsAt) })}</p>
      ) : null}
      <p>{t('destinations.warnings.next', { count, moment: moment(dueAt) })}</p>
      <ReasonText reason={obstacle} />
    </li>
  )
}
