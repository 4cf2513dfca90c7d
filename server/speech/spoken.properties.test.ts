import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { toSpoken } from './spoken.ts'

const TEXTS = 5_000
const random = xoroshiro128plus(20261126)

/** Words that no reading makes: each stands in a text as often as in what is read. */
const MARKERS = ['xoan', 'loang', 'quẩy', 'ngoằn', 'khuých']
/** What stands in texts of offices, whole and in pieces. */
const FRAGMENTS = (
  '6.058/7.696 78,7% 1,03%/năm 25/9 25/9/2025 31/11 6/2025 16h30 05:30 16:75 567/QĐ-TTg 49/2024/NĐ-CP 01-NQ/TU ' +
  '45/XYZ-ABC 0912.345.678 1022 1900 12,345 78.7 1.2.3 -2,5°C 24/7 3/4 1/3 8/10 XV III I C UBND MTTQ AI QR F0 OM18 TP ' +
  'TS. P. Th.S 🎉 % ‰ / - – — ( ) , . : ; “ ” & + = ₫ $100 ½ ² m² km ha đồng triệu nghìn ngày tháng năm từ đến số lúc ' +
  'quý khóa giai đoạn lần thứ mỗi điểm https://mattran.org.vn a@b.vn #tag @ten anh.jpg • … 5g 7g 100g 4.0 2.0 00 007 ' +
  '1-2-3 20-11 11 – 15/10 1 000 000 24/24 giờ (MTTQ) (QBTTE) 2021 - 2025 Chính phủ đã ban hành'
).split(' ')

const FIGURES = '0123456789.,/-:%'

test('nothing is lost or said twice, and no digit is left but where a person is asked', () => {
  for (let run = 0; run < TEXTS; run++) {
    const text = writeText()
    const { spoken, pieces } = toSpoken(text)
    expect(pieces.map(({ written }) => written).join('')).toBe(text.normalize('NFC'))
    for (const { written, spoken: said, doubt } of pieces) {
      if (doubt?.kind === 'unknown') expect(said).toBe(written)
      else if (/\p{N}/u.test(said)) expect.fail(`${text}: ${written} was read as ${said}`)
    }
    for (const marker of MARKERS) expect(count(spoken, marker)).toBe(count(text, marker))
  }
})

test('a text that has been read has nothing left to read', () => {
  for (let run = 0; run < TEXTS / 10; run++) {
    const { spoken, pieces } = toSpoken(writeText())
    if (pieces.some(({ doubt }) => doubt?.kind === 'unknown')) continue
    expect(toSpoken(spoken).spoken).toBe(spoken)
  }
})

function writeText(): string {
  const parts = Array.from({ length: uniformInt(random, 1, 12) }, () => {
    const kind = uniformInt(random, 0, 9)
    if (kind < 3) return pick(MARKERS)
    if (kind < 8) return pick(FRAGMENTS)
    return Array.from({ length: uniformInt(random, 1, 8) }, () => pick([...FIGURES])).join('')
  })
  return parts.reduce((text, part) => text + pick([' ', ' ', ' ', '\n']) + part)
}

function pick<T>(list: T[]): T {
  return list[uniformInt(random, 0, list.length - 1)]!
}

function count(text: string, word: string): number {
  return text.split(word).length - 1
}
