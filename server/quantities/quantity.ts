/** A number of a text, digits or words, with what it says. Only a `statistic` needs a source. */
export type Quantity = {
  /** UTF-16 offsets into the text in NFC. */
  start: number
  end: number
  /** As it stands, with its sign: `6.058/7.696`, `78,7%`, "ba phần tư", `1,2 triệu`. */
  written: string
  kind: QuantityKind
  /** Scaled: 2200000 for `2,2 triệu đồng`. Of a share its numerator, of a range where it begins. */
  value: number
  /** Where a range ends: 1.5 for `1-1,5%`. */
  upTo?: number
  /** Only of a share: `6.058/7.696`, "108 trên 126", "ba phần tư", "cứ mười xã thì chín". */
  numerator?: number
  denominator?: number
  /** '%', 'điểm %', '‰', 'đồng', 'xã', 'tiêu chí'…; '' where none is said. */
  unit: string
  /** What so many fall to: 'năm' in `1,03%/năm` and "mỗi năm", 'xã' in `18,2 tiêu chí/xã`, 'người/tháng'. */
  per?: string
  about?: About
  /** Decimals that are printed: 1 in `78,7%` and in `1,2 triệu`. */
  decimals: number
  /** What the last printed digit is worth: 0.1 in `78,7%`, 100000 in `1,2 triệu`, 1000 in "sáu nghìn". */
  step: number
  inWords: boolean
  /** ISO year, month or day; `--10-11` where no year is said. Of a period its beginning. */
  date?: string
  /** The end of a period: '2025' in `giai đoạn 2021-2025`, '2023-06' in `6 tháng đầu năm 2023`. */
  until?: string
}

export type QuantityKind =
  'statistic' | 'date' | 'year' | 'time' | 'phone' | 'document' | 'code' | 'ordinal'

export type About = 'about' | 'nearly' | 'over' | 'under' | 'at least' | 'at most'
