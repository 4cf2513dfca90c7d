import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { readLogBook } from '#server/airings/log-book.ts'
import { logBookPdf } from '#server/airings/log-book-pdf.ts'
import { loadLog, logFileName } from './load-log.ts'

/** A month of a station's log to print and sign. */
export async function loader(args: LoaderFunctionArgs) {
  const book = await readLogBook(args.context.db, await loadLog(args))
  return new Response(new Uint8Array(await logBookPdf(book)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(logFileName(book, 'pdf')),
    },
  })
}
