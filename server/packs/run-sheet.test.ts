import { expect, test } from 'vitest'
import { makePack, makePart } from './pack.fixture.ts'
import { pagesOf, shows } from './pdf.fixture.ts'
import { runSheetPdf } from './run-sheet.ts'

const pages = pagesOf(await runSheetPdf(makePack()))
const [page] = pages

test('an ordinary day stands on one page', () => {
  expect(pages).toHaveLength(1)
})

test('each part says when, how long, what and how often', () => {
  expect(shows(page!, '05:31:00')).toBe(true)
  expect(shows(page!, '01:05')).toBe(true)
  expect(shows(page!, 'Sáu nghìn xã về đích nông')).toBe(true)
  expect(shows(page!, '2 lần', { face: 'semiBold' })).toBe(true)
})

test('what is urgent stands out', () => {
  expect(shows(page!, 'Khẩn', { face: 'semiBold' })).toBe(true)
  expect(shows(page!, 'Thường')).toBe(true)
})

test('a session that is too long says by how much', () => {
  expect(shows(page!, 'Dài hơn khung giờ 50 giây:', { face: 'semiBold' })).toBe(true)
})

test('three people sign', () => {
  for (const signer of ['Người đọc', 'Người vận hành', 'Người duyệt phát']) {
    expect(shows(page!, signer, { face: 'semiBold' }), signer).toBe(true)
  }
})

test('a crowded day goes on under the same heads, and is signed once', async () => {
  const parts = Array.from({ length: 60 }, () => makePart())
  const sessions = [{ from: '05:30', until: '06:45', parts, ms: 3_900_000, overMs: 0 }]
  const crowded = pagesOf(await runSheetPdf(makePack({ sessions })))
  expect(crowded.length).toBeGreaterThan(1)
  expect(crowded.filter((one) => shows(one, 'Thời lượng', { face: 'semiBold' }))).toHaveLength(
    crowded.length,
  )
  expect(crowded.filter((one) => shows(one, 'Người vận hành', { face: 'semiBold' }))).toHaveLength(
    1,
  )
})
