import { describe, expect, test } from 'vitest'
import { smsSegments } from './sms-segments.ts'

const gsm = (units: number, segments: number) => ({ encoding: 'GSM-7', units, segments })
const ucs = (units: number, segments: number) => ({ encoding: 'UCS-2', units, segments })

test.each([
  ['nothing', '', gsm(0, 0)],
  ['one letter', 'a', gsm(1, 1)],
  ['what still fits alone', 'a'.repeat(160), gsm(160, 1)],
  ['one more, and each carries a header', 'a'.repeat(161), gsm(161, 2)],
  ['two that are full', 'a'.repeat(306), gsm(306, 2)],
  ['the first letter of the third', 'a'.repeat(307), gsm(307, 3)],
  ['a line break', 'a\nb', gsm(3, 1)],
  ['letters with accents that GSM-7 has', 'àèéìòùÉ', gsm(7, 1)],
])('in GSM-7: %s', (_, text, expected) => expect(smsSegments(text)).toEqual(expected))

describe('the extension table of GSM-7', () => {
  test.each([...'^{}\\[~]|€\f'])('%j takes two septets', (sign) => {
    expect(smsSegments(sign)).toEqual(gsm(2, 1))
    expect(smsSegments(sign.repeat(80))).toEqual(gsm(160, 1))
    expect(smsSegments(sign.repeat(81)).segments).toBe(2)
  })

  test('a sign is not split: its two septets begin the next message together', () => {
    // 152 letters and a sign would end in the middle of it.
    expect(smsSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toEqual(gsm(306, 3))
    expect(smsSegments(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toEqual(gsm(306, 2))
  })
})

describe('UCS-2', () => {
  test.each([...'ăâđêôơưĂÂĐÊÔƠƯạảãấộữỹ'])('one %s makes all of it UCS-2', (letter) => {
    expect(smsSegments(letter)).toEqual(ucs(1, 1))
    expect(smsSegments(`${'a'.repeat(70)}${letter}`)).toEqual(ucs(71, 2))
  })

  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
    [202, 4],
  ])('%i units are %i messages', (units, segments) =>
    expect(smsSegments('đ'.repeat(units))).toEqual(ucs(units, segments)),
  )

  test('letters written apart from their marks are counted as the telephone sends them', () => {
    expect(smsSegments('Nước'.normalize('NFD'))).toEqual(smsSegments('Nước'))
  })

  test('an emoji is two units and never split', () => {
    expect(smsSegments('😀')).toEqual(ucs(2, 1))
    expect(smsSegments('😀'.repeat(35))).toEqual(ucs(70, 1))
    expect(smsSegments('😀'.repeat(36))).toEqual(ucs(72, 2))
    // Two messages hold 134 units, but only 33 whole emoji each.
    expect(smsSegments('😀'.repeat(67))).toEqual(ucs(134, 3))
  })
})
