import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

export type ShownStop = {
  id: string
  placeName: string
  why: 'mourning' | 'disaster' | 'other'
  /** What whoever stopped it wrote for everybody. */
  words: string
  since: string
}

/** What is stopped, as the band tells it: where the reader is, and in how many places below. */
export type StopsAround = { here: ShownStop[]; below: number }

/** Stands over every page of the places whose publishing is stopped. */
export function StopBand({ stops: { here, below } }: { stops: StopsAround }) {
  const { t } = useTranslation()
  if (here.length + below === 0) return null
  return (
    <aside className="border-b border-accent bg-accent-pale px-4 py-2 text-center text-sm font-medium text-accent print:mb-4 print:border print:border-ink print:bg-white print:text-ink">
      {here.map((stop) => (
        <StopSentence key={stop.id} stop={stop} />
      ))}
      {here.length === 0 ? `${t('publishing.stopBandBelow', { count: below })}. ` : null}
      <Link className="screen-only whitespace-nowrap underline" to="/publishing">
        {t('publishing.stopBandOpen')}
      </Link>
    </aside>
  )
}

function StopSentence({ stop: { placeName, why, words, since } }: { stop: ShownStop }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const values = { place: placeName, moment: moment(since), why: t(`publishing.whys.${why}`) }
  return (
    <>
      {t('publishing.stopBand', values)}.{' '}
      {words ? (
        <q lang="vi" className="break-words">
          {words}
        </q>
      ) : null}{' '}
    </>
  )
}

/** In large letters, for a hand that is about to air what it holds. */
export function StopSign({ stop: { placeName, why, words, since } }: { stop: ShownStop }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <div role="alert" className="rounded-lg bg-accent px-5 py-4 text-white">
      <p className="text-2xl leading-snug font-semibold">
        {t('publishing.stopLarge', { place: placeName })}
      </p>
      {words ? (
        <p lang="vi" className="mt-1 text-lg break-words">
          {words}
        </p>
      ) : null}
      <p className="mt-2">
        {t('publishing.stopLargeWhy', {
          moment: moment(since),
          why: t(`publishing.whys.${why}`),
        })}
      </p>
    </div>
  )
}
