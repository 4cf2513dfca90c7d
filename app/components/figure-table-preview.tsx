import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { FigureRemarks, FigureSource, FigureValue, type ShownFigure } from './figure-row.tsx'
import { FindingText, type ShownFinding } from './finding-list.tsx'
import { Remark } from './state-badge.tsx'

/** `figures` of the ledger, `added` of the table. */
type Conflict = ShownFinding & { added: ShownFigure[] }

export type TablePreview = {
  /** Of new figures; `figures` are the first of them. */
  count: number
  figures: ShownFigure[]
  there: number
  conflictCount: number
  conflicts: Conflict[]
}

type PreviewProps = { preview: TablePreview; text: string }

/** What a table would do to the ledger, and the button that does it. */
export function FigureTablePreview({ preview, text }: PreviewProps) {
  const { t } = useTranslation()
  const { count, figures, there, conflicts, conflictCount } = preview
  return (
    <>
      <Card>
        {count > 0 ? <p>{t('figures.import.nothingYet')}</p> : null}
        {there > 0 ? <p>{t('figures.import.there', { count: there })}</p> : null}
        {conflictCount > 0 ? (
          <p>{t('figures.import.conflicts', { count: conflictCount })}</p>
        ) : null}
        {count > 0 ? <AddForm count={count} text={text} /> : null}
      </Card>
      {conflicts.length > 0 ? (
        <Card heading={t('figures.import.conflictHeading', { count: conflictCount })} edge="amber">
          <ul className="rows">
            {conflicts.map((conflict, at) => (
              <ConflictItem key={at} conflict={conflict} />
            ))}
          </ul>
          <More count={conflictCount - conflicts.length} />
        </Card>
      ) : null}
      {count > 0 ? (
        <Card heading={t('figures.import.new', { count })}>
          <ul className="rows">
            {figures.map((figure) => (
              <TableFigure key={figure.id} figure={figure} />
            ))}
          </ul>
          <More count={count - figures.length} />
        </Card>
      ) : null}
    </>
  )
}

function AddForm({ count, text }: { count: number; text: string }) {
  const { t } = useTranslation()
  return (
    <Form
      method="post"
      action="/figures/import/add"
      encType="multipart/form-data"
      className="mt-3 flex flex-wrap gap-2"
    >
      <input type="hidden" name="text" value={text} />
      <button className="button button-main">{t('figures.import.submit', { count })}</button>
      <Link className="button" to="/figures">
        {t('frame.cancel')}
      </Link>
    </Form>
  )
}

/** Two numbers for one thing, and which of them stands in the ledger. */
function ConflictItem({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  return (
    <li className="py-2.5">
      <FindingText finding={conflict} />
      <ul className="mt-1 border-l-2 border-line pl-3">
        {conflict.added.map((figure) => (
          <TableFigure key={figure.id} figure={figure} mark={t('figures.import.inTable')} />
        ))}
        {conflict.figures.map((figure) => (
          <TableFigure key={figure.id} figure={figure} to={`/figures/${figure.id}`} />
        ))}
      </ul>
    </li>
  )
}

/** @param to where it stands already; without it a figure has no page yet */
function TableFigure({ figure, mark, to }: { figure: ShownFigure; mark?: string; to?: string }) {
  const { t } = useTranslation()
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <FigureValue figure={figure} />
        <span lang="vi">{[figure.indicator, figure.about].filter(Boolean).join(', ')}</span>
        {mark ? <Remark tone="amber">{mark}</Remark> : null}
        {to ? <Link to={to}>{t('figures.import.inLedger')}</Link> : null}
        <FigureRemarks figure={figure} />
      </p>
      <FigureSource figure={figure} />
    </li>
  )
}

function More({ count }: { count: number }) {
  const { t } = useTranslation()
  return count > 0 ? <p className="hint mt-2">{t('figures.import.more', { count })}</p> : null
}
