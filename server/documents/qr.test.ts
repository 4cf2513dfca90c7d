import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeQr, qrOperators, qrPng } from './qr.ts'

const URL = 'https://lantoa.example.vn/phat/3f9a2c71'
const qr = makeQr(URL)

test('three corners have the mark that a camera looks for', () => {
  const mark = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  const corner = (top: number, left: number) =>
    mark.map((row, y) => [...row].map((_, x) => Number(qr.isDark(top + y, left + x))).join(''))
  for (const [top, left] of [
    [0, 0],
    [0, qr.size - 7],
    [qr.size - 7, 0],
  ]) {
    expect(corner(top!, left!)).toEqual(mark)
  }
})

test('the picture has a light border and the modules inside, eight pixels each', () => {
  const png = qrPng(qr)
  const width = png.readUInt32BE(16)
  expect(width).toBe((qr.size + 8) * 8)
  const length = png.readUInt32BE(33)
  const pixels = inflateSync(png.subarray(41, 41 + length))
  const lineAt = (module: number) =>
    pixels.subarray((module + 4) * 8 * (width / 8 + 1)).subarray(1, width / 8 + 1)
  expect(lineAt(-1).every((byte) => byte === 0xff)).toBe(true)
  for (let row = 0; row < qr.size; row++) {
    const seen = [...lineAt(row).subarray(4, 4 + qr.size)].map((byte) => byte === 0)
    expect(seen).toEqual(Array.from({ length: qr.size }, (_, column) => qr.isDark(row, column)))
  }
})

test('drawn as lines it covers as many modules', () => {
  const drawn = [
    ...qrOperators(qr, { x: 10, y: 10, side: qr.size }).matchAll(/ ([\d.]+) [\d.]+ re/g),
  ]
  const dark = drawn.reduce((sum, [, width]) => sum + Number(width), 0)
  let modules = 0
  for (let at = 0; at < qr.size ** 2; at++)
    modules += Number(qr.isDark(Math.floor(at / qr.size), at % qr.size))
  expect(dark).toBeCloseTo(modules)
})

test('another text is another code', () => {
  expect(qrPng(makeQr(`${URL}x`)).equals(qrPng(qr))).toBe(false)
})
