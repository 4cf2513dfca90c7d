import { APOSTROPHES } from './folded.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const WORD = /\p{L}[\p{L}\p{M}]*/gu

/**
 * A name as two lists agree on it, however they write it: NFC or NFD, hoá or hóa, M'Drắk or M’Drắk, case, spaces.
 * Unlike `folded` it keeps every letter and tone: Sơn Hà is not Sơn Hạ. Never for display.
 */
export function spelling(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(WORD, toneLast)
    .replace(/\s*[-–]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function toneLast(word: string): string {
  return word.replace(TONES, '') + (word.match(TONES) ?? []).join('')
}
