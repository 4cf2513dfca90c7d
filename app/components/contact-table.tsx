import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

export type ShownContact = {
  id: string
  outlet: string
  name: string
  address: string
  beat: string
  source: string
  sourceDate: string
}

/** A press list; on a phone each contact is a block of its own. */
export function ContactTable({
  destinationId,
  contacts,
}: {
  destinationId: string
  contacts: ShownContact[]
}) {
  const { t } = useTranslation()
  return (
    <Card>
      <table className="w-full max-md:block">
        <thead className="max-md:sr-only">
          <tr className="hint text-left *:pr-4 *:pb-2 *:font-medium">
            <th scope="col">{t('press.outlet')}</th>
            <th scope="col">{t('press.address')}</th>
            <th scope="col">{t('press.beat')}</th>
            <th scope="col">{t('press.source')}</th>
            <th scope="col">
              <span className="sr-only">{t('press.remove.title')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="rows max-md:block">
          {contacts.map((contact) => (
            <Row key={contact.id} contact={contact} destinationId={destinationId} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Row({ contact, destinationId }: { contact: ShownContact; destinationId: string }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, outlet, name, address, beat, source, sourceDate } = contact
  return (
    <tr className="border-line align-top max-md:grid max-md:py-3 md:*:py-2.5 md:*:pr-4" lang="vi">
      <td className="font-medium break-words">{outlet}</td>
      <td className="min-w-0 break-all">
        {name ? <span className="block break-words">{name}</span> : null}
        {address}
      </td>
      <td>{beat}</td>
      <td className="hint min-w-0 break-words">
        {source}, {day(sourceDate)}
      </td>
      <td className="max-md:mt-1">
        <Link
          to={`/destinations/${destinationId}/contacts/${id}/remove`}
          className="whitespace-nowrap"
          aria-label={t('press.remove.of', { address })}
        >
          {t('press.remove.title')}
        </Link>
      </td>
    </tr>
  )
}
