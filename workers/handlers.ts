import type { Db } from '#server/database.ts'
import { mailReminder } from '#server/airings/mail-reminder.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { renewEarly } from '#server/destinations/renew.ts'
import { gather } from '#server/measurements/gather.ts'
import { preparePack } from '#server/packs/prepare.ts'
import type { Handlers } from '#server/queue.ts'
import { recall } from '#server/recalls/recall.ts'
import { computeScore } from '#server/scores/scores.ts'

/** Where a job that goes to a destination works, or waits for its turn. */
export type InLane = (
  name: 'deliver' | 'reconcile',
  of: { deliveryId: string; destinationId: string },
  work: () => Promise<void>,
) => Promise<void>

/** What each job does, one line each. */
export function handlers(db: Db, inLane: InLane = (_, __, work) => work()): Handlers {
  return {
    arrange: (payload) => arrange(db, payload),
    deliver: (payload) => inLane('deliver', payload, () => deliver(db, payload)),
    reconcile: (payload) => inLane('reconcile', payload, () => reconcile(db, payload)),
    renew: (payload) => renewEarly(db, payload),
    recall: (payload) => recall(db, payload),
    gather: (payload) => gather(db, payload),
    score: (payload) => computeScore(db, payload),
    pack: (payload) => preparePack(db, payload),
    remind: (payload) => mailReminder(db, payload),
  }
}
