import { getFont, type Face } from './fonts.ts'

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
const CONSONANTS = 'bcdđfghjklmnpqrstvwxz'
const SMALL = VOWELS + CONSONANTS
const SIGNS = ' .,:;!?…/()-–—“”‘’"\'%+·•&@#_=[]<>*°²³₫'

/** What Vietnamese is written with: every document carries these, made ready once in a process. */
export const COMMON_LETTERS = [...`${SMALL}${SMALL.toUpperCase()}0123456789${SIGNS}`]

const ids = new Map<Face, Set<number>>()

/** Whether a glyph is one of those that every document carries. */
export function isCommon(face: Face, id: number): boolean {
  return commonIds(face).has(id)
}

function commonIds(face: Face): Set<number> {
  const known = ids.get(face)
  if (known) return known
  const font = getFont(face)
  const made = new Set(
    COMMON_LETTERS.map((letter) => font.glyphForCodePoint(letter.codePointAt(0)!).id),
  )
  ids.set(face, made)
  return made
}
