import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { LogResult } from './log-result.tsx'

export type LogLine = {
  id: string
  date: string
  time: string
  how: 'full' | 'part' | 'none'
  share: number
  from: string
  until: string
  headlines: string[]
  clustersOn: number | null
  clusters: number | null
  reader: string
  trouble: string
  rerun: boolean
  corrected: boolean
  by: string
  at: string
  source: 'page' | 'paper' | 'file'
}

const COLUMNS = [
  ...(['time', 'how', 'actual', 'content', 'clusters', 'reader', 'trouble', 'by'] as const),
]

/** A station's log line by line; on a phone each line is a card, its cells under each other. */
export function LogLines({ lines, caption }: { lines: LogLine[]; caption: string }) {
  const { t } = useTranslation()
  return (
    <table role="table" className="w-full text-left text-sm max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="hint max-lg:sr-only">
        <tr role="row" className="border-b border-line">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className="py-1.5 pr-3 font-normal">
              {t(`airings.log.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="rows max-lg:block">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line }: { line: LogLine }) {
  const { t } = useTranslation()
  const { day, moment } = useFormats()
  const { date, time, from, until, headlines, reader, trouble, corrected, by, at, source } = line
  const struck = corrected ? 'text-quiet line-through' : ''
  return (
    <tr role="row" className="max-lg:block max-lg:py-3">
      <th
        role="rowheader"
        scope="row"
        className="py-2.5 pr-3 align-top font-semibold max-lg:block max-lg:py-0"
      >
        <span className={`whitespace-nowrap ${struck}`}>
          {time} <span className="font-normal lg:block">{day(date)}</span>
        </span>
      </th>
      <td role="cell" className="py-2.5 pr-3 align-top whitespace-nowrap max-lg:block max-lg:py-1">
        <LogResult {...line} />
      </td>
      <Cell name="actual" look={`whitespace-nowrap ${struck}`}>
        {[from, until].filter(Boolean).join('–')}
      </Cell>
      <Cell name="content" look={struck} written>
        {headlines.join('; ')}
      </Cell>
      <Cell name="clusters" look={struck}>
        {clustersOf(line)}
      </Cell>
      <Cell name="reader" look={struck} written>
        {reader}
      </Cell>
      <Cell name="trouble" look={struck} written>
        {trouble}
      </Cell>
      <Cell name="by" look="text-quiet">
        {by}, {moment(at)}, {t(`airings.log.sources.${source}`)}
      </Cell>
    </tr>
  )
}

type CellProps = {
  name: (typeof COLUMNS)[number]
  look: string
  /** By a person, in Vietnamese. */
  written?: boolean
  children: ReactNode
}

/** Its name stands beside it where no head of a column does. */
function Cell({ name, look, written, children }: CellProps) {
  const { t } = useTranslation()
  return (
    <td
      role="cell"
      className="py-2.5 pr-3 align-top wrap-anywhere max-lg:block max-lg:py-0 max-lg:empty:hidden"
    >
      {children ? (
        <>
          <span className="hint lg:hidden">{t(`airings.log.${name}`)}: </span>
          <span lang={written ? 'vi' : undefined} className={look}>
            {children}
          </span>
        </>
      ) : null}
    </td>
  )
}

function clustersOf({ clustersOn, clusters }: LogLine): string {
  if (clustersOn === null && clusters === null) return ''
  return clusters === null ? `${clustersOn}` : `${clustersOn ?? '?'}/${clusters}`
}
