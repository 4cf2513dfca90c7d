import { text } from 'node:stream/consumers'
import type { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { ScoreInputs } from './score-inputs.ts'
import { score, type Score } from './score.ts'

/** Exit codes of `npm run -s score < FILE`: the stated result is another, or the input cannot be read. */
const DIFFERS = 1
const UNREADABLE = 2

type Recomputed =
  | { result: Score; differs?: string }
  /** A sentence that names the field and what is wrong with it. */
  | { error: string }

/** Scores the JSON of inputs, or of an exported score `{ inputs, result }`, whose result is then compared. */
export function recompute(json: string): Recomputed {
  const read = parseJson(json)
  if ('error' in read) return read
  const exported = isRecord(read.data) && 'inputs' in read.data ? read.data : undefined
  const parsed = ScoreInputs.safeParse(exported ? exported.inputs : read.data)
  if (!parsed.success) return { error: sentenceOf(parsed.error, exported ? ['inputs'] : []) }
  const result = score(parsed.data)
  const differs =
    exported?.result === undefined ? undefined : findDifference(exported.result, result)
  return { result, differs }
}

function parseJson(json: string): { data: unknown } | { error: string } {
  if (!json.trim()) return { error: 'Nothing to score: standard input is empty.' }
  try {
    return { data: JSON.parse(json) }
  } catch (error) {
    const { message } = error as SyntaxError
    return { error: `The input is not JSON: ${message.replace(/\s+/g, ' ')}.` }
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function sentenceOf(error: z.ZodError, within: string[]): string {
  const { path, message } = error.issues[0]!
  const field = [...within, ...path].join('.') || 'the input'
  return `The inputs cannot be scored: ${field}: ${message}.`
}

function findDifference(stated: unknown, computed: Score): string | undefined {
  if (canonicalJson(stated) === canonicalJson(computed)) return undefined
  const fields = isRecord(stated) ? stated : {}
  const field = (Object.keys(computed) as (keyof Score)[]).find(
    (key) => canonicalJson(fields[key]) !== canonicalJson(computed[key]),
  )
  return `The result in the file differs from the one recomputed: ${field ?? 'it has other fields'}.`
}

if (import.meta.main) {
  const recomputed = recompute(await text(process.stdin))
  if ('error' in recomputed) {
    console.error(recomputed.error)
    process.exitCode = UNREADABLE
  } else {
    console.log(JSON.stringify(recomputed.result, null, 2))
    if (recomputed.differs) {
      console.error(recomputed.differs)
      process.exitCode = DIFFERS
    }
  }
}
