import { QUIET, type Qr } from './qr.ts'

/** A code as an SVG of its own, black on white, with the quiet zone that a camera needs; it grows to any size. */
export function qrSvg({ size, isDark }: Qr): string {
  const side = size + 2 * QUIET
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      isDark(row, column) ? `M${column + QUIET} ${row + QUIET}h1v1h-1z` : '',
    ).join(''),
  )
  const ground = `<rect width="${side}" height="${side}" fill="#fff"/>`
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"`
  return `<svg ${frame}>${ground}<path d="${rows.join('')}"/></svg>`
}
