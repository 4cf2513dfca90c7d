import { ZipFile } from 'yazl'
import { collect } from '#server/documents/collect.ts'
import { sha256 } from './broadcast-package.ts'
import type { PackFile } from './pack.ts'

const SUMS = 'SHA256SUMS.txt'
/** Deflated inside already: to deflate them again takes time and saves nothing. */
const DEFLATED = /\.(pdf|docx|png|mp3)$/i
/** As a ZIP writes it, without a time zone: the same files give the same bytes everywhere. */
const MOMENT = new Date(2000, 0, 1)

/** All files of a pack in one ZIP, with their sums as `sha256sum -c` reads them; names are UTF-8 and marked as such. */
export async function zipFiles(files: PackFile[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, bytes } of [...files, sumsOf(files)]) {
    zip.addBuffer(bytes, name.normalize('NFC'), {
      mtime: MOMENT,
      mode: 0o100644,
      compress: !DEFLATED.test(name),
      forceDosTimestamp: true,
    })
  }
  zip.end()
  return collect(zip.outputStream)
}

function sumsOf(files: PackFile[]): PackFile {
  const lines = files.map(({ name, bytes }) => `${sha256(bytes)}  ${name.normalize('NFC')}\n`)
  return { name: SUMS, bytes: Buffer.from(lines.join('')) }
}
