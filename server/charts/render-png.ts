import { Resvg } from '@resvg/resvg-js'
import { fontFile, type Face } from '#server/documents/fonts.ts'
import { drawPicture, type Size, type StoryPicture } from './picture.ts'
import type { Shape } from './shapes.ts'
import { toSvg } from './svg.ts'

/** The pictures of posts, in pixels. */
export const PICTURE_SIZES = {
  across: { width: 1200, height: 630 },
  upright: { width: 1080, height: 1350 },
} as const

/** A story as a PNG, of exactly this many pixels. Figures that can be this chart: ask `whyNot` first. */
export function renderPng({ width, height, ...story }: StoryPicture & Size): Buffer {
  const shapes = drawPicture(story, { width, height })
  const svg = toSvg({ width, height, shapes, background: 'paper' })
  const font = { loadSystemFonts: false, fontFiles: facesIn(shapes).map(fontFile) }
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng()
}

/** Each font that is named is read again for each picture. */
function facesIn(shapes: Shape[]): Face[] {
  const pieces = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.line.pieces : []))
  return [...new Set(pieces.map(({ word }) => word.face))]
}
