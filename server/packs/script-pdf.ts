import { fromWallClock } from '#server/clock.ts'
import { flow } from '#server/documents/flow.ts'
import { PAPER, pdfFile, type Drawing } from '#server/documents/pdf-file.ts'
import { makeQr, qrOperators } from '#server/documents/qr.ts'
import { footLine, TITLE } from './paper-words.ts'
import { longPaperDay } from './paper-times.ts'
import type { Pack, Session } from './pack.ts'
import { withFeet } from './paper-rows.ts'
import { coverRows, QR_SIDE } from './script-cover.ts'
import { itemPages } from './script-item.ts'
import { plainPartRows, SHEET } from './script-rows.ts'

/** The script to read from, large, with pauses and stresses marked; each item on a page of its own. */
export async function scriptPdf(pack: Pack): Promise<Buffer> {
  const cover = flow(coverRows(pack), SHEET)
  cover[0]!.operators.push(confirmCode(pack))
  const pages = [...cover, ...pack.sessions.flatMap(sessionPages)]
  const title = `${TITLE} – ${pack.station.name} – ${longPaperDay(pack.date)}`
  return pdfFile(title, fromWallClock(pack.date, '00:00'), withFeet(pages, footLine(pack), SHEET))
}

/** What is heard between two items shares its pages. */
function sessionPages(session: Session): Drawing[] {
  const { parts } = session
  const pages: Drawing[] = []
  for (let at = 0; at < parts.length; at++) {
    if (parts[at]!.item) pages.push(...itemPages(session, parts[at]!))
    else {
      const until = parts.findIndex(({ item }, next) => next > at && item)
      const some = parts.slice(at, until < 0 ? parts.length : until)
      pages.push(
        ...flow(
          some.flatMap((part) => plainPartRows(session, part)),
          SHEET,
        ),
      )
      at += some.length - 1
    }
  }
  return pages
}

function confirmCode({ confirmUrl }: Pack): string {
  const at = { x: PAPER.width - SHEET.side - QR_SIDE, y: SHEET.top, side: QR_SIDE }
  return qrOperators(makeQr(confirmUrl), at)
}
