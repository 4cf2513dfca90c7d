import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { score, type Score } from './score.ts'
import type { ScoreInputs } from './score-inputs.ts'

/** Up to so many items a score takes no longer than a page. */
const QUICK = 100

/** By its name in the package: a built worker is another file, elsewhere. */
const THREAD = createRequire(import.meta.url).resolve('#server/scores/score-thread.ts')

/** The score of some inputs; a long one is computed in a thread of its own, while pages and deliveries go on. */
export async function scoreApart(inputs: ScoreInputs): Promise<Score> {
  if (inputs.items.length <= QUICK) return score(inputs)
  const thread = new Worker(THREAD, { workerData: inputs })
  const [result] = (await once(thread, 'message')) as [Score]
  return result
}
