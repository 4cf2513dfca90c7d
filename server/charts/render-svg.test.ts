import { expect, test } from 'vitest'
import { CHART_FORMS } from './chart.ts'
import { describe as describeChart } from './describe.ts'
import { figure, NESTED, NTM, STORIES } from './figures.fixture.ts'
import { renderSvg } from './render-svg.ts'

const WORDS = { sentence: 'Gần tám phần mười số xã đã đạt chuẩn.', maker: 'Mặt trận xã Phong Điền' }
const render = (form: keyof typeof STORIES, size?: 'wide' | 'narrow') =>
  renderSvg({ form, figures: STORIES[form], ...WORDS, size })

test.each(CHART_FORMS)(
  '%s is a picture with a name, a description, and nothing that runs',
  (form) => {
    for (const size of ['wide', 'narrow'] as const) {
      const svg = render(form, size)
      const id = /aria-labelledby="(chart-[0-9a-f]{10})-t \1-d"/.exec(svg)![1]
      expect(svg).toContain(`<title id="${id}-t">${WORDS.sentence}</title>`)
      expect(svg).toContain(`<desc id="${id}-d">${describeChart(form, STORIES[form]).alt}</desc>`)
      expect(svg).toMatch(/^<svg [^>]*role="img"/)
      expect(svg).not.toMatch(/<script|<style|style=|href|url\(|NaN|undefined|Infinity/)
      expect(svg).toContain('Be Vietnam Pro')
    }
  },
)

test('numbers stand in it as Vietnamese writes them', () => {
  const text = CHART_FORMS.map((form) => render(form)).join(' ')
  for (const number of ['78,7%', '6.058 trên 7.696 xã', 'hơn 2.400 xã', '73,65%', '1,3%'])
    expect(text).toContain(number)
  expect(text.replace(/<[^>]*>/g, ' ')).not.toMatch(/78\.7|7,696/)
})

test('its source line is under it', () => {
  expect(render('dots').replace(/<[^>]*>/g, ' ')).toMatch(/Nguồn: .*Biểu\s+đồ:\s+Mặt/)
})

test('charts of one page have ids of their own, the same chart always the same', () => {
  const idOf = (svg: string) => /id="([^"]*)"/.exec(svg)![1]
  const ids = CHART_FORMS.flatMap((form) => [render(form, 'wide'), render(form, 'narrow')]).map(
    idOf,
  )
  expect(new Set(ids).size).toBe(12)
  expect(render('dots')).toBe(render('dots'))
})

test('what people wrote is text, not markup', () => {
  const odd = { ...NTM, about: '<b>xã</b> & "\u0000"' }
  const svg = renderSvg({ form: 'dots', figures: [odd], ...WORDS, maker: '</svg><script>' })
  expect(svg).toContain('&#60;b&#62;xã&#60;/b&#62; &#38; &#34;')
  expect(svg.match(/<\/?svg|<script/g)).toHaveLength(2)
  expect(svg).not.toContain('\u0000')
})

test('it is as wide as its place and as high as it needs', () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 720 ([\d.]+)"/.exec(svg)![1])
  const two = renderSvg({ form: 'nested', figures: NESTED.slice(0, 2), ...WORDS })
  expect(heightOf(render('nested'))).toBeGreaterThan(heightOf(two) + 40)
  expect(render('dots')).toContain('width="100%"')
  expect(render('dots', 'narrow')).toContain('viewBox="0 0 360 ')
})

test('letters that Be Vietnam Pro does not have are written in another font', () => {
  const svg = renderSvg({ form: 'dots', figures: [{ ...NTM, about: 'ភូមិ' }], ...WORDS })
  expect(svg).toContain("'Be Vietnam Pro', 'Noto Sans', Battambang")
  expect(figure().indicator).toBeTruthy()
})
