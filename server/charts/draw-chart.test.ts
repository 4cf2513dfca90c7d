import { expect, test } from 'vitest'
import { CHART_FORMS, type ChartFigure, type ChartForm } from './chart.ts'
import { drawChart, fitChart } from './draw-chart.ts'
import {
  HARD_STORIES,
  NESTED,
  NTM,
  NTM_TARGET,
  NTM_TREND,
  part,
  POVERTY,
  POVERTY_TARGET,
  STORIES,
  TEST_PLACES,
  TEST_YEARS,
} from './figures.fixture.ts'
import { collisions, wordsIn } from './shapes.fixture.ts'
import type { Shape, Tone } from './shapes.ts'

const ROOM = { width: 600, height: 420, em: 24 }
const draw = (form: ChartForm, figures: ChartFigure[]) => drawChart({ form, figures }, ROOM).shapes
const written = (shapes: Shape[]) => wordsIn(shapes).map(({ words }) => words)
const rects = (shapes: Shape[], fill: Tone) =>
  shapes.flatMap((shape) => (shape.kind === 'rect' && shape.fill === fill ? [shape] : []))
const circles = (shapes: Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []))
const paths = (shapes: Shape[], stroke: Tone) =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke === stroke ? [shape] : []))

test('a share fills as much of its bar as it is of its whole, from zero', () => {
  const shapes = draw('share-bar', [NTM])
  const [bar] = rects(shapes, 'accent')
  expect(bar!.x).toBe(0)
  expect(bar!.width / ROOM.width).toBeCloseTo(6058 / 7696)
  expect(written(shapes)).toContain('78,7%')
  expect(written(shapes).join(' ')).toContain(
    '6.058 trên 7.696 xã · số liệu đến 06/2025 · trước sắp xếp 1/7/2025',
  )
})

test('a share that is hardly anything is still seen', () => {
  expect(rects(draw('share-bar', [part(1, 7696)]), 'accent')[0]!.width).toBeGreaterThan(2)
  expect(rects(draw('share-bar', [part(0, 7696)]), 'accent')[0]!.width).toBe(0)
})

test('a target is a dashed mark with its name; a share that is one itself is hollow', () => {
  const shapes = draw('share-bar', [NTM, NTM_TARGET])
  const [mark] = paths(shapes, 'ink')
  expect(mark!.dashed).toBe(true)
  expect(mark!.points[0]!.x).toBeCloseTo(0.8 * ROOM.width)
  expect(written(shapes)).toContain('mục tiêu 2025: 80%')
  const alone = draw('share-bar', [{ ...NTM, kind: 'target' }])
  expect(rects(alone, 'accent')).toEqual([])
  expect(written(alone).join(' ')).toContain('mục tiêu đến 06/2025')
})

test('of a hundred dots as many are filled as the share rounds to', () => {
  const dots = circles(draw('dots', [NTM]))
  expect(dots).toHaveLength(100)
  expect(dots.filter(({ fill }) => fill === 'accent')).toHaveLength(79)
})

test('a heading has a capital, a part of a sentence has none, however the ledger has it', () => {
  const small = (one: ChartFigure) => ({ ...one, indicator: one.indicator.toLowerCase() })
  const words = (form: ChartForm, figures: ChartFigure[]) => written(draw(form, figures.map(small)))
  expect(words('dots', [NTM]).join(' ')).toContain('Xã đạt chuẩn nông thôn mới · cả nước')
  expect(words('nested', NESTED)).toContain('655 xã đạt chuẩn kiểu mẫu')
  expect(words('places', TEST_PLACES)[0]).toMatch(/^Xã đạt/)
})

test('subsets all begin at the left edge, each on a ground as long as what contains it', () => {
  const shapes = draw('nested', NESTED)
  const lengths = (['edge', 'ink', 'accent'] as const).map((tone) => rects(shapes, tone)[0]!)
  expect(lengths.map(({ x }) => x)).toEqual([0, 0, 0])
  expect(lengths.map(({ width }) => Math.round((width / ROOM.width) * 7696))).toEqual([
    6058, 2400, 655,
  ])
  expect(rects(shapes, 'pale').map(({ width }) => width)).toEqual([
    ROOM.width,
    lengths[0]!.width,
    lengths[1]!.width,
  ])
})

test('a trend that would be flat breaks its axis, draws the break and says it', () => {
  const shapes = draw('trend', NTM_TREND)
  expect(written(shapes)).toContain('trục không bắt đầu từ 0')
  expect(paths(shapes, 'paper').length).toBeGreaterThanOrEqual(2)
})

test('a trend that falls far stands on an axis from zero, and nothing is broken', () => {
  const shapes = draw('trend', TEST_YEARS)
  expect(written(shapes)).toContain('0%')
  expect(written(shapes)).not.toContain('trục không bắt đầu từ 0')
  expect(paths(shapes, 'paper')).toEqual([])
})

test('results are joined, but not over a change of standard nor over a year that is missing', () => {
  const joins = (figures: ChartFigure[]) => paths(draw('trend', figures), 'ink').filter(isJoin)
  expect(joins(NTM_TREND)).toHaveLength(3)
  expect(joins(TEST_YEARS)).toHaveLength(4)
  expect(joins(POVERTY)).toHaveLength(0)
  expect(written(draw('trend', POVERTY))).toContain('đổi chuẩn nghèo 2021/2022')
  expect(written(draw('trend', TEST_YEARS))).toContain('chưa có')
})

test('where communes were merged, there is a gap with its name', () => {
  const later = [2000, 2050].map((count, at) =>
    part(count, 2621, { asOf: at ? '2025-12' : '2025-10', geography: 'after' }),
  )
  const shapes = draw('trend', [...NTM_TREND, ...later])
  expect(paths(shapes, 'ink').filter(isJoin)).toHaveLength(4)
  expect(written(shapes)).toContain('trước | sau sắp xếp 1/7/2025')
})

test('a target of a trend is hollow, its line dashed, its name beside it', () => {
  const shapes = draw('trend', [...POVERTY, POVERTY_TARGET])
  expect(circles(shapes).filter(({ fill }) => fill === 'white')).toHaveLength(1)
  expect(paths(shapes, 'edge').some(({ dashed }) => dashed)).toBe(true)
  expect(written(shapes)).toContain('mục tiêu 2025: 1,0%')
})

test('several targets are named once, above the plot', () => {
  const aims = ['2023', '2025'].map((asOf) => ({ ...POVERTY_TARGET, id: asOf, asOf }))
  const shapes = draw('trend', [...TEST_YEARS, ...aims])
  expect(written(shapes).filter((words) => words.includes('mục tiêu'))).toEqual(['mục tiêu'])
  expect(circles(shapes).filter(({ fill }) => fill === 'white')).toHaveLength(3)
})

test('only the last result of a trend is red', () => {
  expect(circles(draw('trend', NTM_TREND)).filter(({ fill }) => fill === 'accent')).toHaveLength(1)
})

test('places stand from the highest to the lowest on an axis from zero; the first chosen is red', () => {
  const shapes = draw('places', TEST_PLACES)
  const dots = circles(shapes).toSorted((a, b) => a.y - b.y)
  const { from, width } = lineOf(shapes)
  expect(dots).toHaveLength(11)
  const shares = dots.map(({ x }) => (x - from) / width)
  expect(shares[0]).toBeCloseTo(1)
  expect(shares.at(-1)).toBeCloseTo(9 / 56)
  expect(dots.findIndex(({ fill }) => fill === 'accent')).toBe(4)
  expect(written(shapes)).toContain('chưa có số liệu')
})

test('two numbers say what changed, or why nobody may', () => {
  const words = (figures: ChartFigure[]) => written(draw('two-numbers', figures)).join(' ')
  expect(words([NTM_TREND[0]!, NTM])).toContain('Tăng 8,5 điểm phần trăm')
  expect(words([NTM_TREND[0]!, NTM])).toContain('5.775 trên 8.227 xã')
  expect(words(POVERTY)).toContain('Đổi chuẩn nghèo 2021/2022: không so trực tiếp')
  expect(words([POVERTY[1]!, POVERTY_TARGET])).toContain('mục tiêu đến 2025')
})

test.each([
  ...HARD_STORIES,
  ...CHART_FORMS.map((form): [string, ChartForm, ChartFigure[]] => [form, form, STORIES[form]]),
])('nothing overlaps and nothing leaves the room: %s', (_, form, figures) => {
  for (const [width, height] of [
    [600, 380],
    [936, 640],
    [503, 300],
    [360, 900],
  ] as const) {
    const drawn = fitChart({ form, figures }, { width, height, em: 27, least: 14 })
    expect(drawn.height).toBeLessThanOrEqual(height + 0.01)
    expect(collisions(drawn.shapes, { width, height }), `${width} × ${height}`).toEqual([])
  }
})

/** A line between two results is thicker than the strokes of a break. */
function isJoin({ thick }: { thick: number }): boolean {
  return thick > 0.1 * ROOM.em
}

function lineOf(shapes: Shape[]): { from: number; width: number } {
  const [start, end] = paths(shapes, 'pale')[0]!.points
  return { from: start!.x, width: end!.x - start!.x }
}
