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

/** @param options.pace syllables a minute */
export function speechOf(pieces: Piece[], { pace }: { pace?: number } = {}): Speech {
  const breath = breathOf(pieces.map(({ spoken }) => spoken).join(''))
  return {
    parts: joined(pieces),
    ms: readingMs(breath, { aMinute: pace }),
    syllables: breath.syllables,
    remarks: remarksOn(pieces),
  }
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
