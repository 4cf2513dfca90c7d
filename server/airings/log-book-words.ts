import { paperMoment } from '#server/packs/paper-times.ts'
import type { LogBook, LogRow } from './log-book.ts'

export const LOG_TITLE = 'Sổ nhật ký phát thanh'
export const LOG_REHEARSAL = 'Sổ diễn tập'
export const LOG_EMPTY = 'Trong tháng này sổ chưa có dòng nào.'
export const LOG_CORRECTED = 'Đã ghi lại ở dòng dưới'
export const LOG_SIGNERS = ['Người ghi sổ', 'Người phụ trách đài', 'Xác nhận của UBND']

export const LOG_SOURCES: Record<LogRow['source'], string> = {
  page: 'trang trực loa',
  paper: 'sổ giấy',
  file: 'tệp CSV',
}

/** `tháng 11/2026`. */
export function monthWords({ month }: Pick<LogBook, 'month'>): string {
  return `tháng ${month.split('-').reverse().join('/')}`
}

export function resultWords({ how, share }: Pick<LogRow, 'how' | 'share'>): string {
  if (how === 'part') return `Phát ${decimal(share * 100)}%`
  return how === 'full' ? 'Phát đủ' : 'Không phát'
}

/** `05:32–05:44`, or as much of it as somebody said. */
export function spanWords({ from, until }: Pick<LogRow, 'from' | 'until'>): string {
  if (from && until) return `${from}–${until}`
  if (from) return `từ ${from}`
  return until ? `đến ${until}` : ''
}

/** Clusters on, of all there are: `9/10`. */
export function clusterWords({ clustersOn, clusters }: Pick<LogRow, 'clustersOn' | 'clusters'>) {
  if (clustersOn === null && clusters === null) return ''
  return clusters === null ? `${clustersOn}` : `${clustersOn ?? '?'}/${clusters}`
}

export function acceptanceWords({ acceptance }: Pick<LogRow, 'acceptance'>): string {
  return acceptance ? [acceptance.name, acceptance.document].filter(Boolean).join(', ') : ''
}

export function writtenWords({ by, at, source }: Pick<LogRow, 'by' | 'at' | 'source'>): string {
  return `${by}, ${paperMoment(at)}, ${LOG_SOURCES[source]}`
}

/** The month in one sentence; a line that was corrected does not count, a rerun beside the sessions. */
export function sumWords(rows: LogRow[]): string {
  const standing = rows.filter(({ corrected }) => !corrected)
  const sessions = standing.filter(({ rerun }) => !rerun)
  const count = (how: LogRow['how']) => sessions.filter((one) => one.how === how).length
  const reruns = standing.length - sessions.length
  return (
    `${sessions.length} buổi: ${count('full')} phát đủ, ${count('part')} phát một phần, ` +
    `${count('none')} không phát. ${reruns} lần phát lại.`
  )
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}
