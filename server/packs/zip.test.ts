import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readZip } from '#server/documents/zip-entries.ts'
import { sha256 } from './broadcast-package.ts'
import { zipFiles } from './zip.ts'

const files = [
  { name: 'Kịch bản.txt', bytes: Buffer.from('Kính thưa bà con. '.repeat(50)) },
  { name: 'Mã.png', bytes: Buffer.from('png '.repeat(50)) },
  { name: 'Buổi sáng.mp3', bytes: Buffer.from('mp3 '.repeat(50)) },
]
const zip = await zipFiles(files)
const entries = readZip(zip)

test('what goes in comes out, with the sums beside it', () => {
  const read = entries.map(({ name, method, bytes }) => ({
    name,
    bytes: method === 8 ? inflateRawSync(bytes) : bytes,
  }))
  const sums = files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')
  expect(read).toEqual([...files, { name: 'SHA256SUMS.txt', bytes: Buffer.from(sums) }])
})

test('only what is not deflated already is deflated', () => {
  expect(entries.map(({ method }) => method)).toEqual([8, 0, 0, 8])
})

test('names are marked as UTF-8, so that Windows shows them', () => {
  for (const at of headersOf(zip)) expect(zip.readUInt16LE(at + 8) & 0x800).toBe(0x800)
})

test('the same files give the same bytes at another time', async () => {
  expect(Buffer.compare(await zipFiles(files), zip)).toBe(0)
})

test('names in pieces are put together', async () => {
  const [entry] = readZip(await zipFiles([{ ...files[0]!, name: files[0]!.name.normalize('NFD') }]))
  expect(entry!.name).toBe('Kịch bản.txt'.normalize('NFC'))
})

/** Where the entries of the directory begin. */
function headersOf(zip: Buffer): number[] {
  const found: number[] = []
  const signature = Buffer.from('504b0102', 'hex')
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) found.push(at)
  expect(found).toHaveLength(4)
  return found
}
