import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { BOARD, MESSAGE } from '#server/channels/by-hand/content.fixture.ts'
import { getChannel } from '#server/channels/registry.ts'
import { pagesOf, shows } from '#server/packs/pdf.fixture.ts'
import { findTool, needs } from '#server/tools.fixture.ts'
import { MARKS } from './mark.ts'
import { renderPaper, type Printed } from './paper.ts'

const at = '2026-11-27T03:00:00.000Z'

function print(name: string, change: Partial<Printed> & { text?: string } = {}): Promise<Buffer> {
  const channel = getChannel(name)
  const { text = channel.compose(MESSAGE, BOARD), ...rest } = change
  const about = { size: 'A4', above: 'Xã Phong Điền · 27/11/2026', at } as const
  return renderPaper({ paper: channel.paper!, parts: channel.parts!(text), ...about, ...rest })
}

/** What a reader of PDF finds in it, spaces evened out. */
function wordsIn(pdf: Buffer): string {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

const squares = (page: string) => page.match(/ re/g)?.length ?? 0

const withReader = test.runIf(findTool('pdftotext'))
const without = needs('pdftotext', 'poppler-utils')

describe.each(['notice-board', 'leaflet', 'talking-points'])('%s', (name) => {
  withReader(
    `every word of the approved text stands on it, to be read and to be found${without}`,
    async () => {
      const channel = getChannel(name)
      const text = channel.compose(MESSAGE, BOARD)
      const printed = wordsIn(await print(name)).replace(/\s/g, '')
      for (const part of channel.parts!(text))
        for (const line of part.text.split('\n').filter(Boolean))
          expect(printed).toContain(line.replace('https://', '').replace(/\s/g, ''))
    },
  )

  test('a draft says so on every page, and what is approved does not', async () => {
    const draft = pagesOf(await print(name, { mark: MARKS.draft }))
    const plain = pagesOf(await print(name))
    const marked = (page: string) => shows(page, 'BẢN NHÁP, CHƯA DUYỆT:', { face: 'semiBold' })
    expect(draft.every(marked)).toBe(true)
    expect(plain.some(marked)).toBe(false)
  })

  test('the same text has the same bytes', async () => {
    expect((await print(name)).equals(await print(name))).toBe(true)
  })

  withReader(
    `the longest text its channel takes is still there to its last word${without}`,
    async () => {
      const channel = getChannel(name)
      const line = 'Bà con ấp Nhơn Phú cùng góp công làm đường hoa, sạch ngõ. '
      let text = 'Tiêu đề dài vừa phải cho một trang giấy'
      for (let more = text; channel.faults!(more, []).length === 0; more = `${text}\n${line}`)
        text = more
      const pdf = await print(name, { text: `${text}\nHết.` })
      expect(wordsIn(pdf)).toContain('Hết.')
      expect(smallest(pagesOf(pdf).join('\n'))).toBeGreaterThanOrEqual(9.5)
    },
  )
})

/** The smallest letters of pages, in points. */
function smallest(pages: string): number {
  return Math.min(...[...pages.matchAll(/BT ([\d.]+) 0 0/g)].map(([, size]) => Number(size)))
}

test('a poster is one page of its paper, with a code where the text has an address', async () => {
  for (const [size, box] of [
    ['A4', '595.28 841.89'],
    ['A3', '841.89 1190.55'],
  ] as const) {
    const pdf = await print('notice-board', { size })
    expect(pagesOf(pdf)).toHaveLength(1)
    expect(pdf.toString('latin1')).toContain(`/MediaBox [0 0 ${box}]`)
    expect(squares(pagesOf(pdf)[0]!)).toBeGreaterThan(200)
  }
  const [without] = pagesOf(await print('notice-board', { text: 'Họp ấp\n\nTối nay 19h30.' }))
  expect(squares(without!)).toBeLessThan(5)
})

test('an address in a source line is no code', async () => {
  const text = 'Họp ấp\n\nNguồn: Sở Y tế, https://soyte.example.vn/1'
  expect(squares(pagesOf(await print('notice-board', { text }))[0]!)).toBeLessThan(5)
})

test('a leaflet is two sides of A4 across, its code on the outer one', async () => {
  const pdf = await print('leaflet')
  const [outside, inside] = pagesOf(pdf)
  expect(pagesOf(pdf)).toHaveLength(2)
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]')
  expect([squares(outside!) > 200, squares(inside!) < 5]).toEqual([true, true])
  expect(shows(inside!, 'Mỗi hộ góp một việc')).toBe(true)
})

test('talking points have the code of their address too', async () => {
  expect(squares(pagesOf(await print('talking-points'))[0]!)).toBeGreaterThan(200)
})

test('questions stand out from answers', async () => {
  const [page] = pagesOf(await print('talking-points'))
  expect(shows(page!, 'Hỏi: Bà con cần làm', { face: 'semiBold' })).toBe(true)
  expect(shows(page!, 'góp ý với Mặt trận')).toBe(true)
})
