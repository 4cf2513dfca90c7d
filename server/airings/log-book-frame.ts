import type { LogBook } from './log-book.ts'
import { LOG_REHEARSAL, LOG_SIGNERS, LOG_TITLE, monthWords } from './log-book-words.ts'
import type { Pdf } from './log-table.ts'

/** Of the sum, the signers, and what they write by hand, in points. */
const END_HEIGHT = 140

/** Which station's book it is, and of which month. */
export function drawHeading(pdf: Pdf, { station, month, rehearsal }: LogBook): void {
  const { name, place, province } = station
  const title = `${LOG_TITLE} ${monthWords({ month })}`
  pdf.font('semiBold').fontSize(17).text(title)
  pdf.fontSize(11).text(name.normalize('NFC'), { paragraphGap: 1 })
  pdf.font('regular').text(`${place}, ${province}`.normalize('NFC'), { paragraphGap: 6 })
  if (rehearsal) pdf.font('semiBold').text(LOG_REHEARSAL, { paragraphGap: 6 })
  pdf.font('regular').fontSize(11)
}

/** The sum, and room to sign in: not torn apart. */
export function drawEnd(pdf: Pdf, sum: string): void {
  const { width, height, margins } = pdf.page
  if (pdf.y + END_HEIGHT > height - margins.bottom) pdf.addPage()
  pdf.font('regular').fontSize(10)
  pdf.text(sum, margins.left, pdf.y + 8)
  const wide = (width - margins.left - margins.right) / LOG_SIGNERS.length
  const top = pdf.y + 14
  const across = (textOf: (signer: string) => string, y: number) => {
    for (const [at, signer] of LOG_SIGNERS.entries())
      pdf.text(textOf(signer), margins.left + at * wide, y, { width: wide, align: 'center' })
  }
  across(() => 'Ngày ...... tháng ...... năm ............', top)
  across(() => '(ký, ghi rõ họ tên)', top + 32)
  pdf.font('semiBold')
  across((signer) => signer, top + 16)
}

/** Whose book it is and which of how many pages, on each of them. */
export function drawFeet(pdf: Pdf, { station, month }: LogBook): void {
  const left = `${LOG_TITLE} ${monthWords({ month })} · ${station.name.normalize('NFC')}`
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at)
    const { width, height, margins } = pdf.page
    const wide = width - margins.left - margins.right
    const y = height - 30
    // Below the margin, where pdfkit would begin another page.
    margins.bottom = 0
    pdf.font('regular').fontSize(8.5)
    pdf.text(left, margins.left, y, { width: wide - 80, height: 12, ellipsis: true })
    pdf.text(`Trang ${at + 1}/${count}`, margins.left, y, { width: wide, align: 'right' })
  }
}
