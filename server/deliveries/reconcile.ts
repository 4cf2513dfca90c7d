import type { Db } from '#db/database.ts'
import type { Found } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { later } from '#server/clock.ts'
import { readNow } from '#server/database.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { askRenewing } from '#server/destinations/renew.ts'
import { env } from '#server/env.ts'
import { isRestored } from '#server/pauses/pauses.ts'
import { readSent } from '#server/pictures/sent.ts'
import { recipientsOf } from '#server/press/recipients.ts'
import { enqueue } from '#server/queue.ts'
import { parcelOf } from './parcel.ts'
import { pauseMs } from './pause.ts'

/**
 * Looks for an unknown delivery on its platform. Found: it is confirmed. Absent twice, `LOOK_AGAIN_MS` apart:
 * it is planned again. Where the platform cannot be read it stays unknown, for a person. After a restoration all stays
 * as it is until publishing goes on.
 */
export async function reconcile(db: Db, { deliveryId }: { deliveryId: string }): Promise<void> {
  const row = (await isRestored(db)) ? undefined : await findUnknown(db, deliveryId)
  const [destination] = row ? await listDestinationsById(db, [row.destinationId]) : []
  if (!row || !destination) return
  const find = getChannel(destination.channel).find
  if (!find) return settle(db, row, { nextAt: null })
  const { code, text, startedAt } = row
  const recipients = await recipientsOf(db, [{ id: deliveryId, destination }])
  const parcel = parcelOf(db, {
    ...{ deliveryId, code, text, destination, pictures: readSent(row.pictures) },
    recipients: recipients.get(deliveryId),
  })
  const { answer: found } = await askRenewing<Found>(db, destination, {
    with: (fresh) => find({ ...parcel, destination: fresh }, startedAt),
    isOver: (read) => read.known === 'unreadable' && read.reason.code === 'token',
  })
  await settle(db, row, after(found, row, await readNow(db)))
  if (found.known === 'absent' && !row.absentAt)
    enqueue(
      'reconcile',
      { deliveryId, destinationId: row.destinationId },
      { afterMs: env.LOOK_AGAIN_MS },
    )
}

async function findUnknown(db: Db, id: string) {
  const now = await readNow(db)
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('attempts', 'attempts.deliveryId', 'deliveries.id')
    .select(['deliveries.id', 'tries', 'absentAt', 'nextAt', 'code', 'destinationId'])
    .select(['attempts.text', 'attempts.pictures', 'attempts.startedAt'])
    .where('deliveries.id', '=', id)
    .where('state', '=', 'unknown')
    .where('nextAt', '<=', now)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Unknown = NonNullable<Awaited<ReturnType<typeof findUnknown>>>

function after(found: Found, { tries, absentAt }: Unknown, now: string) {
  switch (found.known) {
    case 'found': {
      const { remoteId, link = null, at = now } = found
      const done = { remoteId, link, doneAt: at, doneGrade: 'A' } as const
      return { ...done, state: 'confirmed', reason: null, nextAt: null } as const
    }
    case 'unreadable':
      return {
        reason: JSON.stringify(found.reason),
        nextAt: later(now, pauseMs({ tries, firstMs: env.RETRY_AFTER_MS })),
      }
    case 'absent': {
      if (!absentAt) return { absentAt: now, nextAt: later(now, env.LOOK_AGAIN_MS) }
      const reason = JSON.stringify({ code: 'absent' })
      return { state: 'planned', reason, absentAt: null, nextAt: nextTry(tries, now) } as const
    }
  }
}

/** The first resend may leave at once, it waited for the second look; later ones wait longer and longer. */
function nextTry(tries: number, now: string): string {
  return tries === 1 ? now : later(now, pauseMs({ tries, firstMs: env.RETRY_AFTER_MS }))
}

/** Writes what was found, unless somebody else decided in the meantime. */
async function settle(
  db: Db,
  row: Unknown,
  change: Partial<{
    state: 'confirmed' | 'planned'
    nextAt: string | null
    absentAt: string | null
  }>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set(change)
    .where('id', '=', row.id)
    .where('state', '=', 'unknown')
    .where('nextAt', '=', row.nextAt)
    .execute()
}
