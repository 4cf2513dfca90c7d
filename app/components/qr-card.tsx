import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

type QrCardProps = {
  messageId: string
  code: string
  address: string
  /** Its QR code, as a data address. */
  picture: string
  channel: string
  place: string
  /** What goes out there is read aloud: the link does not stand in it. */
  heard: boolean
  /** Nobody's business but of who works there. */
  visits: number | undefined
}

/** One short link, its code large enough to be scanned off paper, and how often it was opened. */
export function QrCard({ messageId, code, address, picture, ...shown }: QrCardProps) {
  const { t } = useTranslation()
  const { channel, place, heard, visits } = shown
  const file = `/messages/${messageId}/links/${code}`
  return (
    <Card
      heading={
        <>
          {channel}: <span lang="vi">{place}</span>
        </>
      }
    >
      <div className="flex flex-wrap items-start gap-4">
        <img src={picture} alt={t('links.alt', { address })} className="size-36 print:size-48" />
        <div className="min-w-0 flex-1">
          <p className="font-medium break-all select-all">{address}</p>
          {heard ? <p className="hint mt-1">{t('links.notRead')}</p> : null}
          {visits === undefined ? null : (
            <p className="mt-1 screen-only">{t('links.visits', { count: visits })}</p>
          )}
          <p className="hint mt-2 flex flex-wrap gap-x-4 screen-only">
            <a href={`${file}.png`} download>
              {t('links.png')}
            </a>
            <a href={`${file}.svg`} download>
              {t('links.svg')}
            </a>
          </p>
        </div>
      </div>
    </Card>
  )
}
