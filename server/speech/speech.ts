import { remarksOn, type Remark } from './listening.ts'
import { breathOf, readingMs } from './reading-time.ts'
import type { Doubt, Piece } from './reading.ts'

/** A script as a page shows it: what is read aloud, in parts, how long it takes, and what of it is hard to follow. */
export type Speech = {
  parts: { spoken: string; doubt?: Doubt }[]
  ms: number
  syllables: number
  remarks: Remark[]
}

/** @param options.pace syllables a minute @param options.confirmed readings that a person has looked at */
export function speechOf(
  pieces: Piece[],
  { pace, confirmed }: { pace?: number; confirmed?: Set<string> } = {},
): Speech {
  const breath = breathOf(pieces.map(({ spoken }) => spoken).join(''))
  return {
    parts: joined(settled(pieces, confirmed)),
    ms: readingMs(breath, { aMinute: pace }),
    syllables: breath.syllables,
    remarks: remarksOn(pieces),
  }
}

/** Nobody doubts any more what a person has confirmed. */
function settled(pieces: Piece[], confirmed = new Set<string>()): Piece[] {
  const isSettled = ({ spoken }: Piece) => confirmed.has(spoken.trim())
  return pieces.map((piece) => (isSettled(piece) ? { ...piece, doubt: undefined } : piece))
}

/** What nobody doubts is one part, however many pieces it was read from. */
function joined(pieces: Piece[]): Speech['parts'] {
  const parts: Speech['parts'] = []
  for (const { spoken, doubt } of pieces) {
    const last = parts.at(-1)
    if (doubt) parts.push({ spoken, doubt })
    else if (last && !last.doubt) last.spoken += spoken
    else parts.push({ spoken })
  }
  return parts
}
