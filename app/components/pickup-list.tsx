import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

type Pickup = { id: string; outlet: string; link: string; publishedOn: string }
type PickupListProps = { deliveryId: string; pickups: Pickup[]; mayPickUp: boolean }

/** Where the press printed a release, with links anybody can open. */
export function PickupList({ deliveryId, pickups, mayPickUp }: PickupListProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  if (pickups.length === 0 && !mayPickUp) return null
  return (
    <Card heading={t('press.pickup.heading', { count: pickups.length })}>
      <ul className="rows">
        {pickups.map(({ id, outlet, link, publishedOn }) => (
          <li key={id} className="py-2 break-words" lang="vi">
            <a href={link} rel="noreferrer nofollow">
              {outlet}
            </a>{' '}
            <span className="hint">{day(publishedOn)}</span>
          </li>
        ))}
      </ul>
      {mayPickUp ? (
        <p className="screen-only mt-2">
          <Link className="button" to={`/deliveries/${deliveryId}/pickup`} preventScrollReset>
            {t('press.pickup.add')}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}
