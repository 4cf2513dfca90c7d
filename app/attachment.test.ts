import { expect, test } from 'vitest'
import { attachment } from './attachment.ts'

test('a Vietnamese name is given whole, and once more in plain letters', () => {
  expect(attachment('2026-11-22 05h30 Đài xã.txt')).toBe(
    'attachment; filename="2026-11-22 05h30 Dai xa.txt"; ' +
      "filename*=UTF-8''2026-11-22%2005h30%20%C4%90%C3%A0i%20x%C3%A3.txt",
  )
})

test('nothing in a name can end the header, name a folder or begin another file', () => {
  expect(attachment('../Đài "A"\r\nX: y/b\\c.txt')).toBe(
    'attachment; filename=".. Dai A X y b c.txt"; ' +
      "filename*=UTF-8''..%20%C4%90%C3%A0i%20A%20X%20y%20b%20c.txt",
  )
})

test('marks that the encoded form keeps for itself are encoded', () => {
  expect(attachment("Tổ (1)'*.txt")).toContain("filename*=UTF-8''T%E1%BB%95%20%281%29%27%20.txt")
})
