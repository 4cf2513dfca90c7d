import { expect, test } from 'vitest'
import { makeItem, makePack, makePart } from './pack.fixture.ts'
import { pagesOf, shows } from './pdf.fixture.ts'
import type { Script } from '#server/translations/script.ts'
import { scriptPdf } from './script-pdf.ts'

const pages = pagesOf(await scriptPdf(makePack()))

/** A morning of one piece of news. */
function withItem(text: string, changes: Parameters<typeof makeItem>[0] = {}) {
  const parts = [makePart({ text, item: makeItem(changes) })]
  return makePack({ sessions: [{ from: '05:30', until: '05:45', parts, ms: 65_000, overMs: 0 }] })
}

test('the first page says whose day it is and what is heard when', () => {
  expect(shows(pages[0]!, 'xã Phong', { face: 'semiBold' })).toBe(true)
  expect(shows(pages[0]!, '27/11/2026', { face: 'semiBold' })).toBe(true)
  expect(shows(pages[0]!, '05:31:00')).toBe(true)
})

test('the first page alone has the code to confirm with', () => {
  const squares = pages.map((page) => page.match(/ re/g)?.length ?? 0)
  expect(squares[0]).toBeGreaterThan(200)
  expect(Math.max(...squares.slice(1))).toBeLessThan(5)
})

test('each item begins a page; what is read between items shares one', () => {
  const clocks = [
    '05:30:00',
    '05:31:00',
    '05:32:05',
    '05:33:10',
    '05:34:34',
    '17:00:00',
    '17:00:41',
  ]
  expect(pages).toHaveLength(9)
  for (const [at, clock] of clocks.entries()) {
    expect(shows(pages[at + 1]!, clock, { face: 'semiBold' }), clock).toBe(true)
  }
  expect(shows(pages[1]!, '05:30:41', { face: 'semiBold' })).toBe(true)
})

test('numbers are stressed, other words are not', () => {
  expect(shows(pages[2]!, 'sáu nghìn không', { face: 'semiBold' })).toBe(true)
  expect(shows(pages[2]!, 'cả nước có')).toBe(true)
  expect(shows(pages[2]!, 'cả nước có', { face: 'semiBold' })).toBe(false)
})

test('a long pause stands after a sentence and a short one after a comma, in grey', () => {
  expect(shows(pages[2]!, 'trăm. //', { quietLast: true })).toBe(true)
  expect(shows(pages[2]!, 'Mỗi năm, /', { quietLast: true })).toBe(true)
})

test('each page says which of how many it is', () => {
  expect(shows(pages[8]!, 'Trang 9/9')).toBe(true)
})

test('a language that is missing says so', () => {
  expect(shows(pages[3]!, 'Chưa có bản tiếng Ê Đê.')).toBe(true)
  expect(shows(pages[3]!, 'Người dịch: Thạch Sô Phia,')).toBe(true)
})

test('letters no font has are not printed as boxes', async () => {
  const scripts = [script({ language: 'twh', name: 'Thái', text: 'ꪼꪕ' })]
  const [, page] = pagesOf(await scriptPdf(withItem('Tin.', { scripts })))
  expect(shows(page!, 'không in được chữ của')).toBe(true)
})

test('Khmer is printed, and so are letters of Ê Đê', async () => {
  for (const text of ['ជំរាបសួរ', 'Ƀuôn Ŏ ŭ']) {
    const scripts = [script({ language: 'km', name: 'Khmer', text })]
    const [, page] = pagesOf(await scriptPdf(withItem('Tin.', { scripts })))
    expect(shows(page!, 'không in được chữ của')).toBe(false)
  }
})

test('a script in letters we have is printed', async () => {
  const scripts = [script({ language: 'mtq', name: 'Mường', text: 'Hoà bình tâj nâj' })]
  const [, page] = pagesOf(await scriptPdf(withItem('Tin.', { scripts })))
  expect(shows(page!, 'tâj nâj')).toBe(true)
})

test('a notice says that it is read twice', () => {
  expect(shows(pages[4]!, 'Đọc hai lần:', { face: 'semiBold' })).toBe(true)
  expect(shows(pages[2]!, 'Đọc hai lần:', { face: 'semiBold' })).toBe(false)
})

test('a long item goes on under the same line, and the foot before it says so', async () => {
  const text = Array(14)
    .fill('Bà con nghe rõ lời mời họp, đi cho đông và đúng giờ đã hẹn.'.repeat(3))
    .join('\n')
  const [, first, second] = pagesOf(await scriptPdf(withItem(text)))
  expect(shows(first!, 'Đọc tiếp trang sau')).toBe(true)
  expect(shows(second!, 'Tin 1 (tiếp)', { face: 'semiBold' })).toBe(true)
})

test('a rehearsal says so on every page', async () => {
  const marked = pagesOf(await scriptPdf(makePack({ rehearsal: true })))
  expect(marked.every((page) => shows(page, 'Bản diễn tập'))).toBe(true)
  expect(pages.some((page) => shows(page, 'Bản diễn tập'))).toBe(false)
})

test('an item changes on paper with whatever changes in it', async () => {
  const before = pagesOf(await scriptPdf(withItem('Tin cũ.')))
  const after = pagesOf(await scriptPdf(withItem('Tin mới.')))
  expect(shows(before[1]!, 'cũ.')).toBe(true)
  expect(shows(after[1]!, 'mới.')).toBe(true)
})

function script({ text, ...of }: { language: string; name: string; text: string }): Script {
  const by = { translator: 'A', translatedOn: '2026-11-20', reader: 'B', readOn: '2026-11-21' }
  return { ...of, written: { text, ...by } }
}
