import { numbersIn } from './number-words.ts'

/** A stretch of a spoken text: its words are apart by single spaces, and it ends where something changes. */
export type Run = {
  text: string
  /** A number: what a listener has to take down. */
  stressed: boolean
  /** The reader breathes after it: `short` after a comma, `long` after a sentence. */
  pause?: 'short' | 'long'
}

/** The paragraphs of a spoken text, each in runs; numbers are words in it already. */
export function markText(text: string): Run[][] {
  return text
    .split(/\n\s*\n|\n/u)
    .map((paragraph) => paragraph.split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0)
    .map(markWords)
}

function markWords(words: string[]): Run[] {
  const stressed = numbersIn(words)
  const runs: Run[] = []
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1)
    const joins = last && !last.pause && last.stressed === stressed.has(at)
    const run = joins ? last : { text: '', stressed: stressed.has(at) }
    if (!joins) runs.push(run)
    run.text = run.text ? `${run.text} ${word}` : word
    const pause = pauseAfter(word)
    if (pause) run.pause = pause
  }
  return runs
}

/** The same signs as in `server/speech/reading-time.ts`, which counts how long they take. */
function pauseAfter(word: string): Run['pause'] {
  if (/[.!?…]+[”"’)\]]*$/u.test(word)) return 'long'
  return /[,;:]$/u.test(word) ? 'short' : undefined
}
