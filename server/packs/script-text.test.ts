import { expect, test } from 'vitest'
import { makeItem, makePack, makePart } from './pack.fixture.ts'
import { scriptText } from './script-text.ts'

const text = scriptText(makePack())
const lines = text.split('\r\n')

test('an old editor shows its lines: every end is the one of Windows', () => {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('it says whose day it is', () => {
  expect(lines.slice(0, 4)).toEqual([
    'KỊCH BẢN PHÁT THANH',
    'Đài truyền thanh xã Phong Điền',
    'Xã Phong Điền, Thành phố Huế',
    'Thứ sáu, 27/11/2026',
  ])
})

test('each session says its times, how long it is and who lets it be aired', () => {
  expect(lines).toContain('BUỔI 05:30 – 05:45')
  expect(lines).toContain('Dài 4 phút 55 giây, 8 phần.')
  expect(lines).toContain('Cho phép phát: Trần Văn Bảo, Công văn 128/UBND-VHXH, 16:30 26/11/2026')
})

test('where nobody accepted yet there is a line to fill in, and too long is said in words', () => {
  expect(text).toMatch(/Cho phép phát \(lãnh đạo UBND\): \.{10,}/)
  expect(lines).toContain(
    'Dài hơn khung giờ 50 giây: cần bớt tin hoặc xin thêm giờ trước khi phát.',
  )
})

test('parts stand in order with the minute in which they begin', () => {
  expect(lines.filter((line) => /^\[\d/.test(line)).slice(0, 6)).toEqual([
    '[00:00] Nhạc hiệu (20 giây)',
    '[00:20] Lời xướng (21 giây)',
    '[00:41] Điểm tin (19 giây)',
    '[01:00] Tin 1: Sáu nghìn xã về đích nông thôn mới (1 phút 05 giây)',
    '[02:05] Tin 2: Mời bà con góp ý tiêu chí mới (1 phút 05 giây)',
    '[03:10] Thông báo: Họp thôn Nhơn Lộc (1 phút 24 giây, đọc hai lần)',
  ])
})

test('an item says who approved it and how its seal begins, not all of it', () => {
  expect(lines).toContain(
    'Duyệt: Nguyễn Thị Hồng Hạnh, 14:05 26/11/2026 · Mã LT-ABCDEF · Dấu a1b2c3d4',
  )
  expect(text).not.toContain('a1b2c3d4e5')
})

test('another language stands with its translator and second reader; a missing one is said to be missing', () => {
  expect(text).toContain(
    'Bản tiếng Khmer\r\nNgười dịch: Thạch Sô Phia, 24/11/2026 · Người đọc soát: Kim Thị Sa Rây, 25/11/2026',
  )
  expect(text).toContain('[!] Chưa có bản tiếng Ê Đê.')
})

test('only a rehearsal says that it is one', () => {
  expect(text).not.toContain('DIỄN TẬP')
  expect(scriptText(makePack({ rehearsal: true }))).toContain('BẢN DIỄN TẬP')
})

test('letters that come in pieces are put together', () => {
  const item = makeItem({ headline: 'Hòa giải'.normalize('NFD') })
  const parts = [makePart({ item })]
  const session = { from: '05:30', until: '05:45', parts, ms: 65_000, overMs: 0 }
  expect(scriptText(makePack({ sessions: [session] }))).toContain('Hòa giải'.normalize('NFC'))
})
