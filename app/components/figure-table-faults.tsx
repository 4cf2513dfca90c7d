import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Word } from '#app/words/i18n.ts'

type Named<Under extends string> = Word extends infer Key
  ? Key extends `${Under}.${infer Name}`
    ? Name
    : never
  : never
type WholeFault = Named<'figures.import.wholes'>
type CellFault = Named<'figures.import.faults'>
type RowFault = { line: number; column: string; fault: WholeFault | CellFault | 'header' }

/** `lines` that are wrong; `more` faults than are shown. */
export type TableFaults = { faults: RowFault[]; lines: number; more: number }

/** What has to be mended in a table, line by line, said at once and brought into sight. */
export function FigureTableFaults({ faults, lines, more }: TableFaults) {
  const { t, i18n } = useTranslation()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [faults])
  const isWhole = (fault: string): fault is WholeFault =>
    i18n.exists(`figures.import.wholes.${fault}`)
  const whole = faults.map(({ fault }) => fault).find(isWhole)
  return (
    <div
      ref={notice}
      role="alert"
      className="scroll-my-24 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      <p className="font-semibold">
        {whole ? t(`figures.import.wholes.${whole}`) : t('figures.import.mend', { count: lines })}
      </p>
      {whole ? null : (
        <ul className="mt-1 max-h-80 overflow-y-auto" tabIndex={0}>
          {faults.map((one, at) => (
            <li key={at} className="break-words">
              <FaultLine {...one} />
            </li>
          ))}
          {more > 0 ? <li>{t('figures.import.more', { count: more })}</li> : null}
        </ul>
      )}
    </div>
  )
}

/** `Dòng 7, cột “Giá trị”: …`. */
function FaultLine({ line, column, fault }: RowFault) {
  const { t, i18n } = useTranslation()
  // A column that is not in the table has no name there.
  const named = (name: string) => {
    const word = `figures.import.columns.${name}`
    return i18n.exists(word) ? String(t(word as never)) : name
  }
  if (fault === 'header') {
    const columns = column.split(', ').map(named).join(', ')
    return t('figures.import.header', { line, columns })
  }
  const why = t(`figures.import.faults.${fault as CellFault}`)
  if (!column) return t('figures.import.atLine', { line, why })
  const absent = fault === 'parts' ? named(column) : column
  return t('figures.import.atCell', { line, column: absent, why })
}
