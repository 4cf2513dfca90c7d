import { xmlText } from '#server/documents/xml-text.ts'
import type { Line } from '#server/documents/lines.ts'
import { TONES, type Shape, type Tone } from './shapes.ts'

/** Of the documents, and what stands in for it in a browser that has not loaded it. */
const FONTS = "'Be Vietnam Pro', 'Noto Sans', Battambang, system-ui, sans-serif"

type Picture = {
  width: number
  height: number
  shapes: Shape[]
  background?: Tone
  /** What it is, for who does not see it. `id` is its own on the page. */
  said?: { id: string; title: string; description: string }
}

/** A picture as SVG without script, style or anything from elsewhere; as wide as what it stands in. */
export function toSvg({ width, height, shapes, background, said }: Picture): string {
  const names = said ? ` role="img" aria-labelledby="${said.id}-t ${said.id}-d"` : ''
  const words = said
    ? `<title id="${said.id}-t">${escape(said.title)}</title>` +
      `<desc id="${said.id}-d">${escape(said.description)}</desc>`
    : ''
  const ground = background
    ? `<rect width="${fixed(width)}" height="${fixed(height)}" fill="${TONES[background]}"/>`
    : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" width="100%"` +
    `${names} font-family="${FONTS}" font-variant="normal" lang="vi">` +
    `${words}${ground}${shapes.map(toElement).join('')}</svg>`
  )
}

function toElement(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape
      const place = `x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}"`
      return `<rect ${place}${outline(shape)}/>`
    }
    case 'circle':
      return `<circle cx="${fixed(shape.x)}" cy="${fixed(shape.y)}" r="${fixed(shape.radius)}"${outline(shape)}/>`
    case 'path': {
      const points = shape.points.map(({ x, y }) => `${fixed(x)},${fixed(y)}`).join(' ')
      return `<polyline points="${points}"${outline({ ...shape, fill: undefined })}/>`
    }
    case 'text':
      return (
        `<text x="${fixed(shape.x)}" y="${fixed(shape.y)}" font-size="${fixed(shape.size)}"` +
        ` fill="${TONES[shape.tone]}"${anchored(shape.anchor)}>${spans(shape.line)}</text>`
      )
  }
}

type Outlined = { fill?: Tone; stroke?: Tone; thick?: number; dashed?: boolean }

function outline({ fill, stroke, thick = 1, dashed }: Outlined): string {
  const inside = ` fill="${fill ? TONES[fill] : 'none'}"`
  if (!stroke) return inside
  const dashes = dashed ? ` stroke-dasharray="${dashesOf(thick).map(fixed).join(' ')}"` : ''
  return `${inside} stroke="${TONES[stroke]}" stroke-width="${fixed(thick)}"${dashes}`
}

/** On and off, for a line so thick. */
export function dashesOf(thick: number): [number, number] {
  return [thick * 3, thick * 2.2]
}

function anchored(anchor: 'start' | 'middle' | 'end'): string {
  return anchor === 'start' ? '' : ` text-anchor="${anchor}"`
}

/** Words of one dress beside each other are one piece. */
function spans({ pieces }: Line): string {
  const parts: { text: string; dress: string }[] = []
  for (const [at, { word, quiet, spaced }] of pieces.entries()) {
    const dress =
      (word.face === 'semiBold' ? ' font-weight="600"' : '') +
      (quiet ? ` fill="${TONES.quiet}"` : '')
    const text = at > 0 && spaced ? ` ${word.text}` : word.text
    const last = parts.at(-1)
    if (last?.dress === dress) last.text += text
    else parts.push({ text, dress })
  }
  return parts
    .map(({ text, dress }) => (dress ? `<tspan${dress}>${escape(text)}</tspan>` : escape(text)))
    .join('')
}

function escape(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
