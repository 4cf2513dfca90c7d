import { readDecimal, readInteger, type Region } from '#server/speech/numbers.ts'
import type { Doubt } from '#server/speech/reading.ts'

/** Digits with the points and commas between them: `6.058`, `78,7`, `1.234,5`. */
export const LITERAL = String.raw`\d+(?:[.,]\d+)*`

/** What stands between two numbers of a range. */
export const DASH = String.raw`\s*[-–—]\s*`

/** Nothing that would make another word or number of it follows. */
export const END = String.raw`(?![\p{L}\p{M}\d])`

export type Said = { spoken: string; doubt?: Doubt }

const POINTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const VERSION = /^\d\.0$/

/**
 * A number as it is written here: points part thousands, a comma the decimals. What may come from another country's
 * habit is read and told (`78.7`; `12,345`); what can be no number of either is not read.
 */
export function readLiteral(literal: string, region: Region): Said | undefined {
  const [whole, fraction, ...more] = literal.split(',') as [string, ...string[]]
  if (more.length > 0 || fraction?.includes('.')) return undefined
  if (fraction !== undefined) return readFraction(whole, fraction, region)
  if (!whole.includes('.')) return { spoken: readInteger(whole, region) }
  if (POINTED.test(whole)) return { spoken: readInteger(whole.replaceAll('.', ''), region) }
  return readPoint(whole, region)
}

function readFraction(whole: string, fraction: string, region: Region): Said | undefined {
  const digits = POINTED.test(whole) ? whole.replaceAll('.', '') : whole
  if (digits.includes('.')) return undefined
  const spoken = readDecimal(digits, fraction, region)
  if (fraction.length !== 3 || digits === '0') return { spoken }
  return { spoken, doubt: { kind: 'check', why: 'three-decimals' } }
}

/** `4.0` is a version; `78.7` was meant as a decimal; `1.2.3` is anything. */
function readPoint(literal: string, region: Region): Said | undefined {
  const [whole, fraction, ...more] = literal.split('.') as [string, string, ...string[]]
  if (more.length > 0) return undefined
  if (VERSION.test(literal)) return { spoken: `${readInteger(whole, region)} chấm không` }
  return {
    spoken: readDecimal(whole, fraction, region),
    doubt: { kind: 'check', why: 'decimal-point' },
  }
}
