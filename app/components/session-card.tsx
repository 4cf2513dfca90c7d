import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { durationIn } from '#app/duration.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { Remark } from './state-badge.tsx'

type Script = {
  language: string
  name: string
  written?: {
    text: string
    translator: string
    translatedOn: string
    reader: string
    readOn: string
  }
}

export type ShownPart = {
  kind: 'tune' | 'call' | 'headlines' | 'item' | 'notice' | 'sources' | 'label' | 'close'
  text: string
  times: 1 | 2
  startsMs: number
  ms: number
  item?: {
    code: string
    headline: string
    priority: 'normal' | 'priority' | 'urgent'
    /** The place above that shares it; nothing where it is the commune's own. */
    sharedBy?: string
    approvedBy: string
    approvedAt: string
    scripts: Script[]
  }
}

export type ShownSession = {
  from: string
  until: string
  parts: ShownPart[]
  ms: number
  overMs: number
  roomMs: number
  acceptance?: { name: string; document: string; at: string }
}

/** One time on the air: how long it is, who accepted it, and every part as it will be heard. */
export function SessionCard({ session, acceptAt }: { session: ShownSession; acceptAt?: string }) {
  const { t, i18n } = useTranslation()
  const { from, until, parts, ms, overMs, roomMs } = session
  const length = durationIn(i18n, ms)
  const note = (
    <span className="hint">{t('stations.length', { length, room: durationIn(i18n, roomMs) })}</span>
  )
  return (
    <Card
      heading={t('stations.session', { from, until })}
      note={note}
      edge={overMs ? 'red' : undefined}
    >
      {overMs ? (
        <p className="mb-2 font-medium text-accent">
          {t('stations.over', { over: durationIn(i18n, overMs) })}
        </p>
      ) : null}
      <Acceptance acceptance={session.acceptance} acceptAt={acceptAt} />
      <ol className="rows mt-2">
        {parts.map((part) => (
          <PartRow key={part.startsMs} part={part} />
        ))}
      </ol>
    </Card>
  )
}

function Acceptance({
  acceptance,
  acceptAt,
}: {
  acceptance: ShownSession['acceptance']
  acceptAt: string | undefined
}) {
  const { t } = useTranslation()
  const { name = '', document } = acceptance ?? {}
  const named = document ? t('stations.acceptedBy', { document }) : ''
  return (
    <p className="hint flex flex-wrap items-baseline gap-x-3">
      <span lang={acceptance ? 'vi' : undefined}>
        {acceptance ? t('stations.accepted', { name, document: named }) : t('stations.notAccepted')}
      </span>
      {acceptAt ? (
        <Link to={acceptAt} className="screen-only inline-block py-1">
          {t(acceptance ? 'stations.acceptAgain' : 'stations.accept')}
        </Link>
      ) : null}
    </p>
  )
}

function PartRow({ part }: { part: ShownPart }) {
  const { t } = useTranslation()
  const { kind, text, times, startsMs, item } = part
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 py-2.5">
      <span className="hint pt-0.5">{clock(startsMs)}</span>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-medium">
          {t(`stations.parts.${kind}`)}
          {times === 2 ? <span className="hint">{t('stations.twice')}</span> : null}
          {item && item.priority !== 'normal' ? (
            <Remark tone={item.priority === 'urgent' ? 'red' : 'amber'}>
              {t(`stations.priorities.${item.priority}`)}
            </Remark>
          ) : null}
        </p>
        {text ? (
          <p lang="vi" className="break-words whitespace-pre-wrap">
            {text}
          </p>
        ) : null}
        {item ? <About item={item} /> : null}
      </div>
    </li>
  )
}

function About({ item }: { item: NonNullable<ShownPart['item']> }) {
  const { t } = useTranslation()
  const { moment, day } = useFormats()
  const approved = { name: item.approvedBy, at: moment(item.approvedAt) }
  return (
    <>
      <p className="hint mt-1">
        {item.sharedBy ? `${t('stations.sharedBy', { sender: item.sharedBy })} · ` : ''}
        {t('stations.approved', approved)}
      </p>
      {item.scripts.map(({ language, name, written }) =>
        written ? (
          <details key={language} className="mt-1">
            <summary className="cursor-pointer py-1.5">
              {t('stations.language', { name })}{' '}
              <span className="hint">
                {t('stations.languageBy', {
                  ...written,
                  translatedOn: day(written.translatedOn),
                  readOn: day(written.readOn),
                })}
              </span>
            </summary>
            <p lang={language} className="break-words whitespace-pre-wrap">
              {written.text}
            </p>
          </details>
        ) : (
          <p key={language} className="mt-1">
            <Remark tone="red">{t('stations.languageMissing', { name })}</Remark>
          </p>
        ),
      )}
    </>
  )
}

/** When a part begins, counted from the beginning of the session: `1:05`. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
