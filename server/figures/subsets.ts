import type { FigureForCheck } from './figure-for-check.ts'
import { keyed } from './figure-keys.ts'

/** A figure that counts some of what another counts. */
export type Subset = { part: FigureForCheck; whole: FigureForCheck }

/** Words that make a part of a whole, folded; what they leave is the whole. */
const QUALIFIERS = [
  ...['nang cao', 'kieu mau', 'thong minh', 'hien dai', 'dan toc thieu so', 'dac biet kho khan'],
  ...[
    'bai ngang',
    'ven bien',
    'hai dao',
    'bien gioi',
    'vung cao',
    'mien nui',
    'nong thon',
    'do thi',
  ],
  ...['nu', 'phu nu', 'tre em', 'cao tuoi', 'khuyet tat', 'cong giao', 'ton giao'],
].map((words) => words.split(' '))

/**
 * The figures that count a part of what others count, at one place and date: "xã đạt chuẩn nâng cao" of "xã đạt chuẩn
 * nông thôn mới", "hộ nghèo dân tộc thiểu số" of "hộ nghèo". Percentages are left out.
 */
export function listSubsets(figures: FigureForCheck[]): Subset[] {
  const counts = keyed(figures).filter(({ figure }) => !/[%‰]/.test(figure.unit))
  const together = ({ place, day, figure }: (typeof counts)[number], indicator: string) =>
    `${place}|${day}|${figure.kind}|${indicator}`
  const bySetting = Map.groupBy(counts, (one) => together(one, one.indicator))
  return counts.flatMap((part) =>
    [...widerThan(part.indicator)].flatMap((wider) =>
      (bySetting.get(together(part, wider)) ?? []).map(({ figure }) => ({
        ...{ part: part.figure, whole: figure },
      })),
    ),
  )
}

/** The keys of what an indicator may be a part of. */
function widerThan(indicator: string): Set<string> {
  const words = indicator.split(' ')
  const wider = new Set<string>()
  for (const qualifier of QUALIFIERS) {
    if (!qualifier.every((word) => words.includes(word))) continue
    const rest = words.filter((word) => !qualifier.includes(word))
    if (rest.length === 0) continue
    wider.add(rest.join(' '))
    // Of levels the key leaves the programme out.
    if (qualifier[1] === 'cao' || qualifier[1] === 'mau')
      wider.add(sorted([...rest, 'moi', 'nong', 'thon']))
    if (qualifier[0] === 'kieu') wider.add(sorted([...rest, 'nang', 'cao']))
  }
  wider.delete(indicator)
  return wider
}

function sorted(words: string[]): string {
  return [...new Set(words)].sort().join(' ')
}
