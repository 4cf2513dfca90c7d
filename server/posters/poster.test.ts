import { expect, test } from 'vitest'
import { CHART_FORMS, type ChartFigure, type ChartForm } from '#server/charts/chart.ts'
import { HARD_STORIES, STORIES } from '#server/charts/figures.fixture.ts'
import { collisions } from '#server/charts/shapes.fixture.ts'
import { PAPER } from '#server/documents/pdf-file.ts'
import { pagesOf, shows } from '#server/packs/pdf.fixture.ts'
import { PAPERS, renderPoster } from './poster.ts'
import { drawPoster, QR_PLACE } from './sheet.ts'

const WORDS = {
  question: 'Bao nhiêu xã đã đạt chuẩn nông thôn mới?',
  sentence: 'Gần tám phần mười số xã cả nước đã đạt chuẩn nông thôn mới.',
  callToAction: 'Xem xã mình đang ở đâu và góp ý với Mặt trận xã.',
  maker: 'Ủy ban MTTQ Việt Nam xã Phong Điền',
  link: 'https://lantoa.example.vn/l/k3f9xa',
}
const LONG = {
  ...WORDS,
  question: `${WORDS.question} `.repeat(6),
  sentence: `${WORDS.sentence} `.repeat(6),
  callToAction: `${WORDS.callToAction} `.repeat(6),
  link: `https://lantoa.example.vn/${'chien-dich-dai-'.repeat(12)}`,
}
const at = '2026-11-26T03:00:00.000Z'
const story = (form: ChartForm) => ({ form, figures: STORIES[form], ...WORDS, at })

test.each(CHART_FORMS)(
  'a poster of %s is one page of its paper, its fonts within',
  async (form) => {
    for (const paper of ['A4', 'A3'] as const) {
      const pdf = await renderPoster({ ...story(form), paper })
      const text = pdf.toString('latin1')
      const { width, height } = PAPERS[paper]
      expect(pagesOf(pdf)).toHaveLength(1)
      expect(text).toContain(`/MediaBox [0 0 ${width} ${height}]`)
      expect(text.match(/\/FontFile2/g)).toHaveLength(2)
      expect(text).toMatch(/BeVietnamPro-SemiBold/)
      expect(text).not.toMatch(/\/Subtype \/Image/)
    }
  },
)

test('what it says can be found in it as text', async () => {
  const [page] = pagesOf(await renderPoster({ ...story('share-bar'), paper: 'A4' }))
  expect(shows(page!, '78,7%', { face: 'semiBold' })).toBe(true)
  expect(shows(page!, '6.058 trên 7.696 xã')).toBe(true)
  expect(shows(page!, 'Gần tám phần mười số xã')).toBe(true)
  expect(shows(page!, 'Xem xã mình', { face: 'semiBold' })).toBe(true)
  expect(shows(page!, 'lantoa.example.vn/l/k3f9xa')).toBe(true)
  expect(shows(page!, 'Nguồn: Ủy ban Trung ương')).toBe(true)
})

test('the same story at the same time has the same bytes, another link another code', async () => {
  const [one, again, other] = await Promise.all([
    renderPoster({ ...story('dots'), paper: 'A4' }),
    renderPoster({ ...story('dots'), paper: 'A4' }),
    renderPoster({ ...story('dots'), paper: 'A4', link: 'https://lantoa.example.vn/l/k3f9xb' }),
  ])
  expect(one.equals(again)).toBe(true)
  expect(one.equals(other)).toBe(false)
})

test('A3 is A4, as much larger as the paper is', async () => {
  const [page] = pagesOf(await renderPoster({ ...story('dots'), paper: 'A3' }))
  expect(page).toContain('1.41428 0 0 1.41428 0 0 cm')
})

test.each([
  ...CHART_FORMS.map((form): [string, ChartForm, ChartFigure[]] => [form, form, STORIES[form]]),
  ...HARD_STORIES,
])('on a poster nothing overlaps, nor stands on the code: %s', (_, form, figures) => {
  for (const words of [WORDS, LONG]) {
    const shapes = drawPoster({ form, figures, ...words })
    expect(collisions(shapes, PAPER)).toEqual([])
    const { x, y, side } = QR_PLACE
    expect(collisions([...shapes, ...corner(shapes, { x, y, side })], PAPER)).toEqual([])
  }
})

/** The code as if it were written: a word as wide and as high. */
function corner(shapes: ReturnType<typeof drawPoster>, { x, y, side }: typeof QR_PLACE) {
  const [text] = shapes.filter((shape) => shape.kind === 'text')
  const size = side / 0.98
  const line = { ...text!.line, width: side / size }
  return [{ ...text!, x, y: y + size * 0.78, size, line, anchor: 'start' as const }]
}
