import { describe, expect, test } from 'vitest'
import { readDecimal, readInteger } from '#server/speech/numbers.ts'
import { findQuantities, sentencesOf, type Quantity } from './quantities.ts'

/** What a text says in short: value, share, range, unit, per, nearness, date. */
function said(text: string): string[] {
  return findQuantities(text).map((quantity) => {
    const { kind, value, upTo, numerator, denominator, unit, per, about, date, until } = quantity
    const share = denominator && `${numerator}/${denominator}`
    const range = upTo === undefined ? `${value}` : `${value}…${upTo}`
    if (kind !== 'statistic') return [kind, date ?? value, until].filter(Boolean).join(' ')
    return [about, share ?? range, unit, per && `per ${per}`].filter(Boolean).join(' ')
  })
}

describe('how much and how many', () => {
  test.each([
    ['6.058 xã, 6058 xã, 6 058 xã', ['6058 xã', '6058 xã', '6058 xã']],
    ['６．０５８ xã và 6.0\u200b58 xã', ['6058 xã', '6058 xã']],
    ['sáu nghìn không trăm năm mươi tám xã', ['6058 xã']],
    ['6.058/7.696 xã (78,7%)', ['6058/7696 xã', '78.7 %']],
    ['108 xã trên tổng số 126 xã', ['108/126 xã']],
    ['một trăm linh tám trên một trăm hai mươi sáu xã', ['108/126 xã']],
    ['cứ mười xã thì chín xã đạt chuẩn', ['9/10 xã']],
    ['Cứ 10 hộ thì có 9 hộ dùng nước sạch', ['9/10 hộ']],
    ['ba phần tư số hộ, một phần ba, quá nửa số xã', ['3/4 hộ', '1/3', 'over 1/2 xã']],
    [
      '1,2 triệu đồng, 2 triệu 500 nghìn đồng, 423.000 tỷ đồng',
      ['1200000 đồng', '2500000 đồng', '423000000000000 đồng'],
    ],
    ['hơn hai nghìn tư hộ, ba tỷ rưỡi đồng', ['over 2400 hộ', '3500000000 đồng']],
    ['tăng gấp đôi, gấp ba lần, gấp 2,5 lần', ['2 lần', '3 lần', '2.5 lần']],
    ['giảm 1-1,5% mỗi năm; giảm từ 4 đến 5%/năm', ['1…1.5 % per năm', '4…5 % per năm']],
    ['2,2 triệu đồng/người/tháng', ['2200000 đồng per người/tháng']],
    ['bình quân 18,2 tiêu chí/xã', ['18.2 tiêu chí per xã']],
    ['tăng 8,5 điểm phần trăm, hơn 50 điểm cầu', ['8.5 điểm %', 'over 50 điểm cầu']],
    ['bảy mươi tám phẩy bảy phần trăm', ['78.7 %']],
    [
      'gần 1.000 cán bộ, ít nhất 30%, tối đa 3 buổi/ngày, 10 xã trở lên',
      ['nearly 1000 cán bộ', 'at least 30 %', 'at most 3 buổi per ngày', 'at least 10 xã'],
    ],
    ['hàng nghìn người, vài chục xã', ['about 1000…9999 người', 'about 20…99 xã']],
    ['giảm từ 4,4% xuống còn 1,3%', ['4.4 %', '1.3 %']],
    ['chỉ một xã đạt chuẩn, năm xã, ba huyện nghèo', ['1 xã', '5 xã', '3 huyện']],
    ['XIII tỉnh và ¾ số xã', ['13 tỉnh', '3/4 xã']],
    ['12,5 km² đất, 78,7‰', ['12.5 km²', '78.7 ‰']],
    ['6,058 of 7,696 communes in the country, 78.7 percent', ['6058/7696 xã', '78.7 %']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
    expect(said(text.normalize('NFD'))).toEqual(expected)
  })
})

describe('what needs no source', () => {
  test.each([
    ['Đến tháng 6/2025', ['date 2025-06']],
    [
      'ngày 24/5/2023, 2025-09-26, ngày 5 tháng 6 năm 2025',
      ['date 2023-05-24', 'date 2025-09-26', 'date 2025-06-05'],
    ],
    ['từ ngày 11 – 15/10', ['date --10-11 --10-15']],
    ['ngày hai mươi bốn tháng năm năm hai nghìn không trăm hai mươi ba', ['date 2023-05-24']],
    ['6 tháng đầu năm 2023, quý III/2023', ['date 2023-01 2023-06', 'date 2023-07 2023-09']],
    [
      'giai đoạn 2021-2025, NTM 2026, năm hai nghìn không trăm hai mươi lăm',
      ['year 2021 2025', 'year 2026', 'year 2025'],
    ],
    ['lúc 19h30, 16:30, bảy giờ sáng, 17 giờ 30 phút', ['time 19', 'time 16', 'time 7', 'time 17']],
    [
      'tổng đài 1022, gọi 0292 3812 345, (0292) 3812345',
      ['phone 1022', 'phone 2923812345', 'phone 2923812345'],
    ],
    [
      '567/QĐ-TTg, 01-NQ/TU, Nghị định 07/2021/NĐ-CP, Nghị quyết 57',
      ['document 567', 'document 1', 'document 7', 'document 57'],
    ],
    [
      'COVID-19, 5G, công nghiệp 4.0, https://a.vn/2025/3',
      ['code 19', 'code 5', 'code 4', 'code 2025'],
    ],
    [
      'Bước 2, thôn 3, Điều 5, khóa XIII, thứ ba, số 12 đường Trần Phú',
      ['ordinal 2', 'ordinal 3', 'ordinal 5', 'ordinal 13', 'ordinal 3', 'ordinal 12'],
    ],
    ['1. Nội dung\n2) Cách làm', ['ordinal 1', 'ordinal 2']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test.each([
    'Năm nay ba mẹ em vui',
    'một số xã, một trong những mô hình, một mô hình hay',
    'Sở Tư pháp, bà Mười, huyện Ba Vì, dân tộc Ba Na',
    'không có xã nào, hai bên, mấy hôm nay, nửa đầu tháng',
    'điểm cầu trực tuyến, một phần kinh phí',
  ])('words that are no numbers: %s', (text) => {
    expect(findQuantities(text)).toEqual([])
  })
})

test('every whole number is found as it is read aloud, in the north and in the south', () => {
  for (let number = 10; number < 3_000_000; number = Math.ceil(number * 1.037) + 1)
    for (const region of ['north', 'south'] as const) {
      const words = readInteger(String(number), region)
      expect(said(`có ${words} hộ`), words).toEqual([`${number} hộ`])
    }
})

test('decimals are found as they are read aloud', () => {
  for (let number = 0; number < 100; number += 1) {
    const fraction = String(number).padStart(2, '0')
    const words = readDecimal('12', fraction, 'north')
    const [quantity] = findQuantities(`đạt ${words} phần trăm`)
    expect(quantity, words).toMatchObject({ value: Number(`12.${fraction}`), unit: '%' })
  }
})

test('a number lies where it is written, its sign with it, whatever is invisible before it', () => {
  const text = 'Có\u200b hơn\u200b 6.058/7.696 xã, bằng 78,7 %, và 1,2 triệu đồng'
  const written = ({ start, end }: Quantity) => text.normalize('NFC').slice(start, end)
  expect(findQuantities(text).map(written)).toEqual(['6.058/7.696', '78,7 %', '1,2 triệu'])
  expect(findQuantities(text).map((quantity) => quantity.written)).toEqual(
    findQuantities(text).map(written),
  )
})

test('a text of 5,000 words gives each of its numbers, and no repetition makes it endless', () => {
  const text = 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã đạt chuẩn, hơn hai nghìn xã nâng cao. '
  expect(findQuantities(text.repeat(5000 / 17))).toHaveLength(3 * Math.floor(5000 / 17))
  const worst = ['1.', 'a.', '1-', 'năm ', 'cứ 1 ', '1 000 ', 'x@'].map((part) => part.repeat(5000))
  for (const one of worst) expect(Array.isArray(findQuantities(one))).toBe(true)
})

test('sentences end where a reader hears them end', () => {
  const text =
    'Theo TS.Nguyễn Tiến Dũng, TP. Cần Thơ có 6.058 xã. Bắt đầu lúc 19h30. Hết giờ.Sau đó “nghỉ.” Xong!\n1. Việc một\n- Việc hai'
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
    'Theo TS.Nguyễn Tiến Dũng, TP. Cần Thơ có 6.058 xã.',
    'Bắt đầu lúc 19h30.',
    'Hết giờ.',
    'Sau đó “nghỉ.”',
    'Xong!',
    '1. Việc một',
    '- Việc hai',
  ])
  for (const { start, end, text: sentence } of sentencesOf(text))
    expect(text.normalize('NFC').slice(start, end)).toBe(sentence)
})

test('a word that every object knows is no number', () => {
  const text =
    'constructor toString 5 constructor gấp hasOwnProperty gấp constructor __proto__ 3 valueOf'
  expect(findQuantities(text).map(({ value }) => value)).toEqual([5, 3])
})
