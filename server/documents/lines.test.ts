import { expect, test } from 'vitest'
import { breakLines, drawLine } from './lines.ts'

const TEXT = 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Nguyễn Nghiêm kính mời bà con đến họp đông đủ'
const wordsOf = (line: { pieces: { word: { text: string } }[] }) =>
  line.pieces.map(({ word }) => word.text)

test('no line is wider than told, and no word is lost', () => {
  const lines = breakLines([{ text: TEXT }], { size: 12, width: 140 })
  expect(lines.length).toBeGreaterThan(2)
  for (const { width } of lines) expect(width * 12).toBeLessThanOrEqual(140)
  expect(lines.flatMap(wordsOf).join(' ')).toBe(TEXT)
})

test('a pause stays on the line of its word', () => {
  for (let width = 60; width < 300; width += 7) {
    const runs = [{ text: 'bà con,' }, { text: '/', held: true }, { text: 'kính mời' }]
    for (const line of breakLines(runs, { size: 12, width })) expect(wordsOf(line)[0]).not.toBe('/')
  }
})

test('an address without spaces is broken between its parts, letters without parts anywhere', () => {
  const address = 'https://lantoa.example.vn/phat/3f9a2c71/xac-nhan'
  const lines = breakLines([{ text: address }], { size: 12, width: 100 })
  expect(lines.flatMap(wordsOf).join('')).toBe(address)
  for (const { width } of lines) expect(width * 12).toBeLessThanOrEqual(100)
  expect(breakLines([{ text: 'o'.repeat(40) }], { size: 12, width: 100 }).length).toBeGreaterThan(1)
})

test('semi-bold is wider than regular', () => {
  const [regular] = breakLines([{ text: 'một trăm' }], { size: 1, width: 99 })
  const [bold] = breakLines([{ text: 'một trăm', face: 'semiBold' }], { size: 1, width: 99 })
  expect(bold!.width).toBeGreaterThan(regular!.width)
})

test('what is grey ends with its line', () => {
  const [line] = breakLines([{ text: '//', quiet: true }], { size: 12, width: 100 })
  expect(drawLine(line!, { x: 0, y: 0, size: 12 }).operators).toMatch(/0\.42 g .*ET 0 g$/s)
})

test('nothing has no lines', () => {
  expect(breakLines([{ text: '  ' }], { size: 12, width: 100 })).toEqual([])
})
