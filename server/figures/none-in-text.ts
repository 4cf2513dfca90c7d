import type { Sentence } from '#server/quantities/quantities.ts'

/** Nothing of a kind, said without a number: "không có xã dưới 10 tiêu chí", "không còn hộ nghèo". */
export type NoneOfText = { start: number; end: number; unit: string; indicator: string }

const NONE =
  /(?<!\p{L})không (?:có|còn|phát sinh|ghi nhận)(?= (trường hợp|học sinh|hộ|xã|phường|thôn|xóm|ấp|bản|huyện|tỉnh|vụ|ca)(?!\p{L})([^,;.:!?()]*))/gu

/** What a sentence says there is none of. */
export function nonesInText({ text, start }: Sentence): NoneOfText[] {
  return [...text.matchAll(NONE)].map((match) => {
    const [written, unit = '', rest = ''] = match
    const from = start + match.index
    const indicator = `${unit}${rest}`.replace(/^(\p{L}+) nào(?= )/u, '$1').trim()
    return { start: from, end: from + written.length, unit, indicator }
  })
}
