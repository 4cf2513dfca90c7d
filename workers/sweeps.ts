import type { Db } from '#server/database.ts'
import { sweepReminders } from '#server/airings/mail-reminder.ts'
import { sweepDeliveries } from '#server/deliveries/sweep.ts'
import { sweepRenewals } from '#server/destinations/renew.ts'
import { sweepGatherings } from '#server/measurements/gather.ts'
import { sweepPacks } from '#server/packs/prepare.ts'
import { forgetOldSessions } from '#server/people/sessions.ts'
import { sweepRecalls } from '#server/recalls/recall.ts'
import { sweepScores } from '#server/scores/scores.ts'

const SWEEPS = [
  sweepDeliveries,
  sweepGatherings,
  sweepScores,
  sweepRenewals,
  sweepRecalls,
  sweepPacks,
  sweepReminders,
  forgetOldSessions,
]

/**
 * Finds all that should happen now and is not yet in the queue.
 * @throws AggregateError with what each failing sweep threw, after the others have run
 */
export async function sweep(db: Db): Promise<void> {
  const errors: unknown[] = []
  for (const one of SWEEPS) await one(db).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw new AggregateError(errors, 'sweep')
}
