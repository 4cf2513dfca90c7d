import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflatedEntry, readZip, writeZip } from './zip-entries.ts'

test('what is written is read again', () => {
  const entries = [
    deflatedEntry('một.xml', '<một/>'),
    deflatedEntry('thư mục/hai.bin', Buffer.alloc(9999, 7)),
  ]
  const read = readZip(writeZip(entries))
  expect(read).toEqual(entries)
  expect(inflateRawSync(read[0]!.bytes).toString()).toBe('<một/>')
})

test('nothing makes an empty ZIP', () => {
  expect(readZip(writeZip([]))).toEqual([])
})
