import { instant } from '#server/clock.ts'
import { LARGE_PAPER, PAPER, pdfFile, type Drawing } from '#server/documents/pdf-file.ts'
import { makeQr, qrOperators } from '#server/documents/qr.ts'
import { drawPoster, QR_PLACE, type Story } from './sheet.ts'
import { toOperators } from './operators.ts'

export const PAPERS = { A4: PAPER, A3: LARGE_PAPER } as const

export type Poster = Story & {
  paper: keyof typeof PAPERS
  /** Where the QR code leads. */
  link: string
  /** The instant it says it was made: the same story then gives the same bytes. */
  at?: string
}

/** A story to hang up: one page, drawn as lines and letters. Figures that can be this chart: ask `whyNot` first. */
export async function renderPoster({ paper, at = instant(), ...story }: Poster): Promise<Buffer> {
  const { operators, rare } = toOperators(drawPoster(story))
  const code = `0 g ${qrOperators(makeQr(story.link), QR_PLACE)}`
  const page: Drawing = {
    operators: enlarged([...operators, code], paper),
    rare,
    paper: PAPERS[paper],
  }
  return pdfFile(story.question, at, [page])
}

/** A sheet is drawn on A4; A3 is the same, larger. */
export function enlarged(operators: string[], paper: keyof typeof PAPERS): string[] {
  const scale = (PAPERS[paper].width / PAPER.width).toFixed(5)
  return ['q', `${scale} 0 0 ${scale} 0 0 cm`, ...operators, 'Q']
}
