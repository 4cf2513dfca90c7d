import { keptThread } from '#server/threads/kept-thread.ts'
import { score, type Score } from './score.ts'
import type { ScoreInputs } from './score-inputs.ts'

/** Up to so many items a score takes no longer than a page. */
const QUICK = 100

const inThread = keptThread<ScoreInputs, Score>('#server/scores/score-thread.ts')

/** The score of some inputs; a long one is computed in a thread of its own, while pages and deliveries go on. */
export async function scoreApart(inputs: ScoreInputs): Promise<Score> {
  return inputs.items.length <= QUICK ? score(inputs) : inThread(inputs)
}
