import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { found, requireViewer } from '#app/load-context.ts'
import type { LogBook } from '#server/airings/log-book.ts'
import { LOG_TITLE, monthWords } from '#server/airings/log-book-words.ts'
import { Month, monthNow } from '#server/airings/months.ts'
import { may } from '#server/people/permissions.ts'
import { findStation } from '#server/stations/stations.ts'

const Asked = z.object({ month: Month.catch(monthNow) })

/** Whose log is asked for, and of which month: of this one where the address names none. */
export async function loadLog({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const station = found(await findStation(context.db, { id: params.stationId!, by }))
  const { month } = Asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { station, month, mayTell: may(by, 'airings.tell', station), by }
}

/** The same for who may write into it. @throws a page that says there is nothing here */
export async function loadToTell(args: LoaderFunctionArgs) {
  const log = await loadLog(args)
  if (!log.mayTell) throw new Response(null, { status: 404 })
  return log
}

/** `Sổ nhật ký phát thanh Đài Phong Điền tháng 11-2026.pdf`. */
export function logFileName(book: LogBook, ending: 'pdf' | 'xlsx'): string {
  return `${LOG_TITLE} ${book.station.name} ${monthWords(book).replace('/', '-')}.${ending}`
}
