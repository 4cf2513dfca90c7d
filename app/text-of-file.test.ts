import { expect, test } from 'vitest'
import { textOfFile } from './text-of-file.ts'

const text = 'đủ;Nguyễn Thị Hoa'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the other way', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('%s is read', (_, bytes) => {
  expect(textOfFile(bytes)).toBe(text)
})

test('what Windows wrote in Viet Nam before is read, its marks put together', () => {
  expect(textOfFile(Buffer.from('f0f93b486fcc61', 'hex'))).toBe('đù;Hòa')
})
