import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { DestinationRow } from '#app/components/destination-row.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import type { Language } from '#app/words/i18n.ts'
import { getChannel } from '#server/channels/registry.ts'
import {
  listDestinations,
  unavailable,
  type Destination,
} from '#server/destinations/destinations.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('destinations.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const destinations = await listDestinations(context.db, { by })
  return {
    destinations: destinations.map((one) => ({
      ...shown(one, context.language),
      contacts: keepsList(one) && may(by, 'press.keep', one),
    })),
    mayManage: may(by, 'destinations.manage', by),
  }
}

export default function DestinationsPage() {
  const { t } = useTranslation()
  const { destinations, mayManage } = useLoaderData<typeof loader>()
  const add = mayManage ? (
    <Link className="button button-main" to="/destinations/new">
      {t('destinations.add')}
    </Link>
  ) : null
  return (
    <Page heading={useHeading(destinations)} action={add}>
      {destinations.length === 0 ? (
        <Empty>
          {t('destinations.empty')} {mayManage ? null : t('destinations.emptyForOthers')}
        </Empty>
      ) : (
        <Card>
          <ul className="rows">
            {destinations.map((destination) => (
              <DestinationRow
                key={destination.id}
                destination={destination}
                mayManage={mayManage}
              />
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

function useHeading(destinations: { obstacle?: unknown }[]): string {
  const { t } = useTranslation()
  const count = destinations.length
  const ready = destinations.filter(({ obstacle }) => !obstacle).length
  if (count === 0) return t('destinations.none')
  return ready === count
    ? t('destinations.allReady', { count })
    : t('destinations.someReady', { count, ready })
}

function keepsList({ channel }: Destination): boolean {
  return getChannel(channel).recipients === true
}

/** What a page may show of a destination: never its settings. */
function shown(destination: Destination, language: Language) {
  const { id, name, placeName, rehearsal, channel } = destination
  const obstacle = unavailable(destination)
  return { id, name, placeName, rehearsal, channel: getChannel(channel).label[language], obstacle }
}
