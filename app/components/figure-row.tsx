import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { quantity } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Remark } from './state-badge.tsx'

export type ShownFigure = {
  id: string
  key: string
  indicator: string
  value: string
  unit: string
  about: string
  publisher: string
  document: string
  asOf: string
  link: string
  kind: 'result' | 'target'
  geography: 'before' | 'after' | null
  verifiedAt: string | null
  ended: 'replaced' | 'withdrawn' | null
}

/** A number with everything that makes it one: what it counts, its source, its date. */
export function FigureRow({ figure, children }: { figure: ShownFigure; children?: ReactNode }) {
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link to={`/figures/${figure.id}`} className="no-underline">
          <FigureValue figure={figure} />
        </Link>
        <Joined parts={[figure.indicator, figure.about]} />
        <FigureRemarks figure={figure} />
      </p>
      <FigureSource figure={figure} />
      {children}
    </li>
  )
}

/** What people wrote, a comma between: each part is found again by itself. */
export function Joined({ parts }: { parts: string[] }) {
  const written = parts.filter(Boolean)
  return (
    <span>
      {written.map((part, at) => (
        <Fragment key={part}>
          {at > 0 ? ', ' : null}
          <span lang="vi">{part}</span>
        </Fragment>
      ))}
    </span>
  )
}

/** Underlined in gold: it has a source. */
export function FigureValue({ figure }: { figure: Pick<ShownFigure, 'value' | 'unit'> }) {
  return (
    <strong
      lang="vi"
      className="rounded-sm border-b-2 border-gold bg-gold-pale px-1 font-semibold text-ink"
    >
      {quantity(figure)}
    </strong>
  )
}

export function FigureSource({ figure }: { figure: ShownFigure }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { publisher, document, asOf, link } = figure
  return (
    <p className="hint">
      <Joined parts={[publisher, document]} /> · {t('figures.upTo', { date: day(asOf) })}
      {link ? (
        <>
          {' · '}
          <a href={link} rel="noreferrer">
            {t('figures.open')}
          </a>
        </>
      ) : null}
    </p>
  )
}

/** What whoever uses it has to know first. */
export function FigureRemarks({ figure }: { figure: ShownFigure }) {
  const { t } = useTranslation()
  const { kind, geography, verifiedAt, ended } = figure
  return (
    <>
      {ended ? <Remark tone="red">{t(`figures.ended.${ended}`)}</Remark> : null}
      {kind === 'target' ? <Remark tone="blue">{t('figures.kinds.target')}</Remark> : null}
      {geography === 'before' ? (
        <Remark tone="gray">{t('figures.geographies.before')}</Remark>
      ) : null}
      {verifiedAt ? <Remark tone="green">{t('figures.verified')}</Remark> : null}
    </>
  )
}
