import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

/** The first step of a new destination: what kind of channel it is. */
export function ChannelChoice({ channels }: { channels: { name: string; label: string }[] }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('destinations.chooseChannel')}>
      <ul className="flex flex-wrap gap-3">
        {channels.map(({ name, label }) => (
          <li key={name}>
            <Link className="button" to={`/destinations/new?channel=${name}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
