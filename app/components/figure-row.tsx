import { useTranslation } from 'react-i18next'
import { quantity } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'

export type ShownFigure = {
  id: string
  indicator: string
  value: string
  unit: string
  source: string
  asOf: string
  link: string
}

/** A number with everything that makes it one: what it counts, its source, its date. */
export function FigureRow({ figure }: { figure: ShownFigure }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { indicator, value, unit, source, asOf, link } = figure
  return (
    <li className="py-2.5">
      <p>
        <strong
          lang="vi"
          className="rounded-sm border-b-2 border-gold bg-gold-pale px-1 font-semibold"
        >
          {quantity({ value, unit })}
        </strong>{' '}
        <span lang="vi">{indicator}</span>
      </p>
      <p className="hint">
        <span lang="vi">{source}</span> · {t('figures.upTo', { date: day(asOf) })}
        {link ? (
          <>
            {' · '}
            <a href={link} rel="noreferrer">
              {t('figures.open')}
            </a>
          </>
        ) : null}
      </p>
    </li>
  )
}
