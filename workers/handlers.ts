import type { Db } from '#server/database.ts'
import { mailReminder } from '#server/airings/mail-reminder.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { gather } from '#server/measurements/gather.ts'
import { preparePack } from '#server/packs/prepare.ts'
import type { Handlers } from '#server/queue.ts'
import { computeScore } from '#server/scores/scores.ts'

/** What each job does, one line each. */
export function handlers(db: Db): Handlers {
  return {
    arrange: (payload) => arrange(db, payload),
    deliver: (payload) => deliver(db, payload),
    reconcile: (payload) => reconcile(db, payload),
    gather: (payload) => gather(db, payload),
    score: (payload) => computeScore(db, payload),
    pack: (payload) => preparePack(db, payload),
    remind: (payload) => mailReminder(db, payload),
  }
}
