import { readFileSync } from 'node:fs'
import { explainReason, guard, type GivenFigure } from './guard.ts'

type Draft = { figures: GivenFigure[]; sources: string[]; text: string }
/** A draft that lies; where only one of its sentences does, which. */
type Lie = Draft & { lie: string; sentence?: string }

export type Tally = {
  lies: { all: number; past: { text: string; lie: string }[] }
  truths: { all: number; struck: { text: string; reasons: string[] }[] }
}

/** How many of the lies in `lies.jsonl` get past, and how many drafts of `truths.jsonl` are struck wrongly. */
export function tally(): Tally {
  const [lies, truths] = [read<Lie>('lies.jsonl'), read<Draft>('truths.jsonl')]
  const struck = truths.map((draft) => ({
    text: draft.text,
    reasons: guard(draft).struck.map(({ reason }) => explainReason(reason)),
  }))
  return {
    lies: { all: lies.length, past: lies.filter((lie) => !isCaught(lie)) },
    truths: { all: truths.length, struck: struck.filter(({ reasons }) => reasons.length > 0) },
  }
}

function isCaught(lie: Lie): boolean {
  const { struck } = guard(lie)
  return struck.some(({ sentence }) => !lie.sentence || sentence.includes(lie.sentence))
}

function read<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as T)
}
