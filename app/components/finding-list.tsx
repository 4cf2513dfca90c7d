import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { FigureRow, type ShownFigure } from './figure-row.tsx'

export type ShownFinding = {
  code:
    | 'share'
    | 'conflict'
    | 'old'
    | 'before-merge'
    | 'part-over-whole'
    | 'stacked'
    | 'other-whole'
    | 'issuer'
    | 'document-kind'
    | 'points'
    | 'as-current'
  details: Record<string, string | number>
  figures: ShownFigure[]
}

/** What a person should look at in the ledger: two numbers for one thing, a share that does not add up. */
export function FindingList({ findings, more }: { findings: ShownFinding[]; more: number }) {
  const { t } = useTranslation()
  if (findings.length === 0) return null
  const count = findings.length + more
  return (
    <Card heading={t('figures.findings.heading', { count })} edge="amber">
      <ul className="rows">
        {findings.map((finding) => (
          <li key={keyOf(finding)} className="py-2.5">
            <FindingText finding={finding} />
            <ul className="mt-1 border-l-2 border-line pl-3">
              {finding.figures.map((figure) => (
                <FigureRow key={figure.id} figure={figure} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="mt-2">
          <Link to="/figures?show=findings">{t('figures.findings.all')}</Link>
        </p>
      ) : null}
    </Card>
  )
}

/** One finding in a sentence. */
export function FindingText({ finding }: { finding: Pick<ShownFinding, 'code' | 'details'> }) {
  const { t } = useTranslation()
  const { day, number } = useFormats()
  const { code, details } = finding
  const written = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'number' && name !== 'count' && name !== 'months'
      ? number(value)
      : name === 'asOf'
        ? day(String(value))
        : value,
  ])
  return <p>{t(`figures.findings.${code}`, Object.fromEntries(written))}</p>
}

export function keyOf({ code, figures, details }: ShownFinding): string {
  return [code, ...figures.map(({ id }) => id), details.sentence].join(' ')
}
