import type { Db } from '#server/database.ts'
import { sweepDeliveries } from '#server/deliveries/sweep.ts'
import { sweepGatherings } from '#server/measurements/gather.ts'
import { forgetOldSessions } from '#server/people/sessions.ts'
import { sweepScores } from '#server/scores/scores.ts'

/** Finds all that should happen now and is not yet in the queue. */
export async function sweep(db: Db): Promise<void> {
  await sweepDeliveries(db)
  await sweepGatherings(db)
  await sweepScores(db)
  await forgetOldSessions(db)
}
