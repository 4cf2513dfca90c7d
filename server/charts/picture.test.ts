import { expect, test } from 'vitest'
import { CHART_FORMS, type ChartFigure, type ChartForm } from './chart.ts'
import { HARD_STORIES, STORIES, TEST_PLACES } from './figures.fixture.ts'
import { drawPicture, type StoryPicture } from './picture.ts'
import { PICTURE_SIZES } from './render-png.ts'
import { collisions, wordsIn } from './shapes.fixture.ts'

const SHORT = {
  question: 'Bao nhiêu xã đã đạt chuẩn nông thôn mới?',
  sentence: 'Gần tám phần mười số xã cả nước đã đạt chuẩn nông thôn mới.',
  maker: 'Ủy ban MTTQ Việt Nam xã Phong Điền',
}
const LONG = {
  question: `${SHORT.question} `.repeat(6),
  sentence: `${SHORT.sentence} `.repeat(8),
  maker: `${SHORT.maker}, thành phố Cần Thơ, nhiệm kỳ 2025 – 2030, Ban Thường trực`,
}
const sizes = Object.entries(PICTURE_SIZES)
const written = (story: StoryPicture, size: { width: number; height: number }) =>
  wordsIn(drawPicture(story, size))

const stories = [
  ...CHART_FORMS.map((form): [string, ChartForm, ChartFigure[]] => [form, form, STORIES[form]]),
  ...HARD_STORIES,
]

test.each(stories)(
  'in a picture nothing overlaps and nothing leaves it: %s',
  (_, form, figures) => {
    for (const [name, size] of sizes)
      for (const words of [SHORT, LONG]) {
        const shapes = drawPicture({ form, figures, ...words }, size)
        expect(collisions(shapes, size), name).toEqual([])
      }
  },
)

test.each(CHART_FORMS)('what is written in a picture of %s can be read on a telephone', (form) => {
  for (const [, size] of sizes) {
    const all = written({ form, figures: STORIES[form], ...SHORT }, size)
    expect(Math.min(...all.map((one) => one.size))).toBeGreaterThanOrEqual(17)
    const main = all.filter(({ words }) =>
      'Bao nhiêu Gần tám'.includes(words.split(' ', 2).join(' ')),
    )
    expect(Math.min(...main.map((one) => one.size))).toBeGreaterThanOrEqual(28)
    const source = all.findIndex(({ words }) => words.startsWith('Nguồn:'))
    expect(all[source]!.size).toBeGreaterThanOrEqual(20)
  }
})

test.each(sizes)('a picture %s has question, sentence, source, and who made it', (_, size) => {
  const all = written({ form: 'dots', figures: STORIES.dots, ...SHORT }, size)
  const text = all.map(({ words }) => words).join(' ')
  for (const words of Object.values(SHORT)) expect(text).toContain(words)
  expect(text).toMatch(/Nguồn: .* số liệu đến 06\/2025; truy cập 22\/11\/2026\. .*Biểu đồ: Ủy ban/)
})

test.each(sizes)('sources that would not fit in %s are named in short', (_, size) => {
  const figures = TEST_PLACES.map((place, at) => ({
    ...place,
    publisher: `Văn phòng Điều phối nông thôn mới tỉnh thứ ${at + 1}`,
    document: 'Báo cáo kết quả thực hiện chương trình',
  }))
  const all = written({ form: 'places', figures, ...SHORT }, size)
  const text = all.map(({ words }) => words).join(' ')
  expect(text).toContain('10 nguồn khác ghi ở bảng số liệu')
})

test('what is too long even so ends in dots', () => {
  const story = { form: 'dots', figures: STORIES.dots, ...LONG } as const
  const all = written(story, PICTURE_SIZES.across)
  expect(all.filter(({ words }) => words.endsWith('…'))).toHaveLength(2)
})
