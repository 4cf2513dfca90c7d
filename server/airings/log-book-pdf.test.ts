import { expect, test } from 'vitest'
import { logBookPdf } from './log-book-pdf.ts'
import { logBook, logRow } from './log.fixture.ts'

/** What pdfkit says of each page stands in the open. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length

test('the same book has the same bytes', async () => {
  const book = logBook([logRow(), logRow({ corrected: true })])
  expect((await logBookPdf(book)).equals(await logBookPdf(book))).toBe(true)
})

test('an empty month is one page, A4 across', async () => {
  const pdf = await logBookPdf(logBook([]))
  expect(pagesOf(pdf)).toBe(1)
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]')
})

test('a long month takes the pages it needs, and a line longer than a page goes on on the next', async () => {
  const month = Array.from({ length: 60 }, () => logRow())
  expect(pagesOf(await logBookPdf(logBook(month)))).toBe(6)
  const headlines = Array.from({ length: 120 }, () => 'Một tin dài để phải sang trang')
  expect(pagesOf(await logBookPdf(logBook([logRow({ headlines })])))).toBe(4)
})
