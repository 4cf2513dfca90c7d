import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'

/** In this order a text looks for one that has all its letters. */
const FILES = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  semiBold: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  latin: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  khmer: '@expo-google-fonts/battambang/400Regular/Battambang_400Regular.ttf',
} as const

export type Face = keyof typeof FILES

export const FACES = Object.keys(FILES) as Face[]

const parsed = new Map<Face, Font>()

/** A font of the documents, parsed once in a process; pdfkit takes it as it is. */
export function getFont(face: Face): Font {
  const known = parsed.get(face)
  if (known) return known
  const font = fontkit.openSync(fontFile(face)) as Font
  parsed.set(face, font)
  return font
}

/** Where a font lies, for what reads it by itself. */
export function fontFile(face: Face): string {
  return createRequire(import.meta.url).resolve(FILES[face])
}

/** The first font that has every letter of a text; Vietnamese is in all of them, other writings may be in none. */
export function findFace(text: string): Face | undefined {
  const letters = [...new Set(text.normalize('NFC'))].filter(
    (letter) => !/[\s\u200b-\u200d]/u.test(letter),
  )
  return FACES.find((face) =>
    letters.every((letter) => getFont(face).hasGlyphForCodePoint(letter.codePointAt(0)!)),
  )
}
