import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card, Empty } from './card.tsx'
import { Page } from './page.tsx'
import type { ShownStop } from './stop-band.tsx'

type ListedStop = ShownStop & {
  byName: string
  /** It holds where the reader is. */
  here: boolean
  mayEnd: boolean
}

type StopsPageProps = {
  placeName: string
  stops: ListedStop[]
  overdue: number
  mayStop: boolean
  /** The whole installation waits, and it is for others to let it go on. */
  waitsForOthers: boolean
}

/** Where publishing is stopped and why, what waits for a choice, and the button that stops it. */
export function StopsPage({ placeName, stops, overdue, mayStop, waitsForOthers }: StopsPageProps) {
  const { t } = useTranslation()
  const here = stops.some((stop) => stop.here)
  const heading = waitsForOthers
    ? t('publishing.restoredOthers')
    : here
      ? t('publishing.stoppedHere', { place: placeName })
      : stops.length > 0
        ? t('publishing.stoppedBelow', { count: stops.length })
        : t('publishing.runningAt', { place: placeName })
  return (
    <Page heading={heading}>
      <div className="grid max-w-3xl gap-5">
        {stops.length > 0 ? <Stops stops={stops} /> : null}
        {overdue > 0 ? <Overdue count={overdue} /> : null}
        {stops.length + overdue === 0 && !waitsForOthers ? (
          <Empty>{t('publishing.runningAtWhy')}</Empty>
        ) : null}
        {mayStop ? <StopDoor /> : null}
      </div>
    </Page>
  )
}

function Stops({ stops }: { stops: ListedStop[] }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('publishing.stopsHeading')} edge="red">
      <ul className="rows">
        {stops.map((stop) => (
          <StopRow key={stop.id} stop={stop} />
        ))}
      </ul>
    </Card>
  )
}

function StopRow({ stop }: { stop: ListedStop }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, placeName, why, words, since, byName, mayEnd } = stop
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-medium" lang="vi">
          {placeName}
        </p>
        <p className="hint">
          {t(`publishing.whys.${why}`)} ·{' '}
          {t('publishing.stoppedBy', { name: byName, moment: moment(since) })}
        </p>
        {words ? (
          <q lang="vi" className="hint block break-words">
            {words}
          </q>
        ) : null}
      </div>
      {mayEnd ? (
        <Link className="button" to={`/publishing/stops/${id}/go-on`}>
          {t('publishing.goOn.open')}
        </Link>
      ) : (
        <p className="hint">{t('publishing.endedAbove')}</p>
      )}
    </li>
  )
}

function Overdue({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('publishing.overdueHeading', { count })} edge="amber">
      <p className="mb-3">{t('publishing.overdueWhy')}</p>
      <Link className="button" to="/publishing/overdue">
        {t('publishing.overdueOpen')}
      </Link>
    </Card>
  )
}

function StopDoor() {
  const { t } = useTranslation()
  return (
    <Card heading={t('publishing.stopHeading')}>
      <p className="mb-4">{t('publishing.stopWhy')}</p>
      <Link
        className="button min-h-16 w-full border-accent text-lg font-semibold text-accent"
        to="/publishing/stop"
      >
        {t('publishing.stopOpen')}
      </Link>
    </Card>
  )
}
