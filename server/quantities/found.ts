import type { Quantity } from './quantity.ts'
import type { Reading } from './tokens.ts'

/** What a recogniser has found at a token: what it says, and the tokens it is written in, `until` left out. */
export type Found = Partial<Quantity> & Pick<Quantity, 'kind'> & { first?: number; beyond: number }

export type Recogniser = (reading: Reading, at: number) => Found | undefined

/** The word before or after, '' where there is none; a sign is one too. */
export function wordAt({ tokens }: Reading, at: number): string {
  return tokens[at]?.low ?? ''
}

/** Index of the first token that begins at or after this place of the text. */
export function tokenFrom({ tokens }: Reading, at: number, offset: number): number {
  let index = at
  while (index < tokens.length && tokens[index]!.start < offset) index += 1
  return index
}

/** What a sticky pattern finds where a token begins. */
export function matchAt(pattern: RegExp, { text, tokens }: Reading, at: number) {
  pattern.lastIndex = tokens[at]!.start
  return pattern.exec(text)
}

export function words(list: string): Set<string> {
  return new Set(list.split(' '))
}
