import { makeQr, qrPng } from '#server/documents/qr.ts'
import { broadcastPackage } from './broadcast-package.ts'
import type { Pack, PackFile } from './pack.ts'
import { RUN_SHEET_TITLE, runSheetPdf } from './run-sheet.ts'
import { scriptDocx } from './script-docx.ts'
import { scriptPdf } from './script-pdf.ts'
import { scriptText } from './script-text.ts'

/** Every file of a station's day. @param audio recordings that go with it; the list of files names them too */
export async function renderFiles(
  pack: Pack,
  { audio = [] }: { audio?: PackFile[] } = {},
): Promise<PackFile[]> {
  const day = pack.date.split('-').reverse().join('-')
  const text = scriptText(pack)
  const files = [
    file(`Kịch bản ${day}.pdf`, await scriptPdf(pack)),
    file(`Kịch bản ${day}.docx`, await scriptDocx(pack)),
    file(`Kịch bản ${day}.txt`, Buffer.from(text)),
    file(`${RUN_SHEET_TITLE} ${day}.pdf`, await runSheetPdf(pack)),
    file(`Mã xác nhận ${day}.png`, qrPng(makeQr(pack.confirmUrl))),
    ...audio.map(({ name, bytes }) => file(name, bytes)),
  ]
  return [...files, file('broadcast-package.json', Buffer.from(broadcastPackage(pack, files)))]
}

function file(name: string, bytes: Buffer): PackFile {
  return { name: name.normalize('NFC'), bytes }
}
