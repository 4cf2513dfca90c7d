import { setWords, widthOf } from '#server/charts/lettering.ts'
import type { Shape } from '#server/charts/shapes.ts'
import type { Paper } from '#server/documents/pdf-file.ts'

/** Not covered by an approval, or not for the public: on the paper itself, where nobody can miss it. */
export const MARKS = {
  draft: 'BẢN NHÁP, CHƯA DUYỆT: KHÔNG DÁN, KHÔNG PHÁT',
  rehearsal: 'BẢN DIỄN TẬP: KHÔNG DÁN, KHÔNG PHÁT',
} as const

const SIZE = 13
const HEIGHT = 24

/** Words in a frame along the top and the foot of a paper. */
export function drawMark(words: string, { width, height }: Paper): Shape[] {
  const wide = widthOf(words, { size: SIZE, bold: true }) + 28
  return [16, height - 14 - HEIGHT].flatMap((y): Shape[] => [
    {
      ...({ kind: 'rect', x: (width - wide) / 2, y, width: wide, height: HEIGHT } as const),
      ...({ fill: 'white', stroke: 'accent', thick: 1.4 } as const),
    },
    ...setWords(words, {
      ...{ x: width / 2, y: y + 3, width: Infinity, size: SIZE, bold: true },
      ...{ tone: 'accent', anchor: 'middle' },
    }).shapes,
  ])
}
