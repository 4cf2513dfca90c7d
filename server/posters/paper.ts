import type { Channel, TextPart } from '#server/channels/channel.ts'
import { PAPER, pdfFile, type Drawing, type Paper } from '#server/documents/pdf-file.ts'
import { makeQr, qrOperators } from '#server/documents/qr.ts'
import { enlarged, PAPERS } from './poster.ts'
import { drawInside, drawOutside, LEAFLET_PAPER, LEAFLET_QR_PLACE } from './leaflet-sheet.ts'
import { drawPoints, POINTS_QR_PLACE } from './points-sheet.ts'
import { placeText } from './text-parts.ts'
import { drawTextPoster, textQrPlace } from './text-sheet.ts'
import { toOperators } from './operators.ts'

export type Printed = {
  paper: NonNullable<Channel['paper']>
  /** The pieces of the text, as its channel takes it apart. */
  parts: TextPart[]
  /** Of a poster; the others are A4. */
  size: keyof typeof PAPERS
  /** Where and of when it is. */
  above: string
  /** That it is a draft or a rehearsal. */
  mark?: string
  /** The instant it says it was made: the same text then gives the same bytes. */
  at: string
}

/** A text on the paper of its channel, every word of it; its last address is a code as well. */
export async function renderPaper({ paper, parts, size, at, ...about }: Printed): Promise<Buffer> {
  const said = (name: string) => parts.find((part) => part.name === name)?.text ?? ''
  const pages = { poster: posterPages, leaflet: leafletPages, 'talking-points': pointsPages }
  const title = parts[0]?.text.split('\n')[0] ?? ''
  return pdfFile(title, at, pages[paper]({ said, size, ...about }))
}

type Asked = Pick<Printed, 'size' | 'above' | 'mark'> & { said: (name: string) => string }

function posterPages({ said, size, above, mark }: Asked): Drawing[] {
  const poster = { title: said('title'), placed: placeText(said('body')), above, mark }
  const { operators, rare } = toOperators(drawTextPoster(poster))
  const { link } = poster.placed
  const code = link ? [codeOf(link, textQrPlace(poster))] : []
  return [{ operators: enlarged([...operators, ...code], size), rare, paper: PAPERS[size] }]
}

function leafletPages({ said, mark }: Asked): Drawing[] {
  const [cover, inside, flap, back] = ['cover', 'inside', 'flap', 'back'].map(said)
  const text = { cover: cover!, inside: inside!, flap: flap!, back: back!, mark }
  const outside = toOperators(drawOutside(text))
  const { link } = placeText(text.back)
  const code = link ? [codeOf(link, LEAFLET_QR_PLACE)] : []
  return [
    onPaper({ ...outside, operators: [...outside.operators, ...code] }, LEAFLET_PAPER),
    onPaper(toOperators(drawInside(text)), LEAFLET_PAPER),
  ]
}

function pointsPages({ said, above, mark }: Asked): Drawing[] {
  const { link } = placeText(said('body'))
  const drawing = toOperators(
    drawPoints({ title: said('title'), body: said('body'), link, above, mark }),
  )
  const code = link ? [codeOf(link, POINTS_QR_PLACE)] : []
  return [onPaper({ ...drawing, operators: [...drawing.operators, ...code] }, PAPER)]
}

function onPaper(drawing: Drawing, paper: Paper): Drawing {
  return { ...drawing, paper }
}

function codeOf(link: string, place: Parameters<typeof qrOperators>[1]): string {
  return `0 g ${qrOperators(makeQr(link), place)}`
}
