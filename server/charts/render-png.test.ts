import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CHART_FORMS } from './chart.ts'
import { STORIES } from './figures.fixture.ts'
import { PICTURE_SIZES, renderPng } from './render-png.ts'

const WORDS = { question: 'Bao nhiêu xã?', sentence: 'Gần tám phần mười.', maker: 'Mặt trận xã' }

test.each(CHART_FORMS)('a picture of %s has exactly the pixels that were asked for', (form) => {
  for (const size of Object.values(PICTURE_SIZES)) {
    const png = renderPng({ form, figures: STORIES[form], ...WORDS, ...size })
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size.width, size.height])
  }
})

test('its letters are drawn, without a font of the system', () => {
  const size = PICTURE_SIZES.across
  const bytes = (question: string) =>
    pixels(renderPng({ form: 'dots', figures: STORIES.dots, ...WORDS, question, ...size }))
  expect(bytes('Ấ').equals(bytes('Ậ'))).toBe(false)
})

/** Of an image whose data may stand in several chunks. */
function pixels(png: Buffer): Buffer {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const isData = png.toString('latin1', at + 4, at + 8) === 'IDAT'
    if (isData) data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return inflateSync(Buffer.concat(data))
}
