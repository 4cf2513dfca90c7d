import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { record } from '#server/audit/audit.ts'
import { listChannels } from '#server/channels/registry.ts'
import { mayResume } from '#server/pauses/deciding.ts'
import { endPauses, findRestoration } from '#server/pauses/pauses.ts'
import type { Actor } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { doubtDue } from './doubt.ts'

/**
 * Lets a restored installation publish again. What became due while it was paused is looked for before it is sent:
 * the old installation may have run on for a while. What people hand over needs no look, they know.
 * @throws RefusedError where the actor does not decide that, or somebody has done so already
 */
export async function resumePublishing(db: Db, { by }: { by: Actor }): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lock(trx, 'pauses')
    if (!(await mayResume(trx, { by }))) throw new RefusedError('pauses.notYours')
    const pause = await findRestoration(trx)
    if (!pause) throw new RefusedError('pauses.over')
    const channels = listChannels().flatMap(({ name, channel }) => (channel.find ? [name] : []))
    await doubtDue(trx, { since: pause.takenAt, channels })
    await endPauses(trx, { by: by.id })
    const { id: subject, since, takenAt } = pause
    await record(trx, { by: by.id, action: 'resumed', subject, detail: { since, takenAt } })
  })
}
