import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { COMMON_LETTERS } from './common-letters.ts'
import { fontProgram } from './font-program.ts'
import { findFace, getFont } from './fonts.ts'
import { setWord } from './set-words.ts'

test.each(['regular', 'semiBold', 'latin'] as const)(
  'a document shows every letter of Vietnamese in %s as the font draws it',
  (face) => {
    const whole = getFont(face)
    const { file, glyphOfCode } = fontProgram(face, [])
    const cut = fontkit.create(inflateSync(file)) as Font
    const places = inflateSync(glyphOfCode)
    for (const letter of COMMON_LETTERS) {
      const glyph = whole.glyphForCodePoint(letter.codePointAt(0)!)
      const place = places.readUInt16BE(glyph.id * 2)
      expect(cut.getGlyph(place).path.toSVG(), letter).toBe(glyph.path.toSVG())
    }
  },
)

test('it is a fraction of the whole font', () => {
  expect(fontProgram('regular', []).file.length).toBeLessThan(14_000)
})

test('what is common is made once; a rare letter makes another', () => {
  const { rare } = setWord('Ẃ', 'regular')
  expect(rare.map(({ letters }) => letters)).toEqual(['Ẃ'])
  expect(fontProgram('regular', [])).toBe(fontProgram('regular', []))
  expect(fontProgram('regular', rare).name).not.toBe(fontProgram('regular', []).name)
  const lettersOfCode = inflateSync(fontProgram('regular', rare).lettersOfCode).toString()
  expect(lettersOfCode).toContain('<1e82>')
})

test('no word of Vietnamese is rare, in whatever letters it comes', () => {
  const words = ['Nguyễn', 'KHUỶU', 'đẵng', '“Thượng”,', '05:30', '78,7%']
  for (const word of words) {
    expect(setWord(word, 'regular').rare, word).toEqual([])
    expect(setWord(word.normalize('NFD'), 'regular').codes).toBe(setWord(word, 'regular').codes)
  }
})

test('a text finds a font that has all its letters, or none', () => {
  expect(findFace('Kính thưa bà con')).toBe('regular')
  expect(findFace('ꪀꪱꪉ')).toBeUndefined()
})
