import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { readLogBook } from '#server/airings/log-book.ts'
import { logBookXlsx } from '#server/airings/log-book-xlsx.ts'
import { loadLog, logFileName } from './load-log.ts'

/** A month of a station's log as a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const book = await readLogBook(args.context.db, await loadLog(args))
  return new Response(new Uint8Array(await logBookXlsx(book)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': attachment(logFileName(book, 'xlsx')),
    },
  })
}
