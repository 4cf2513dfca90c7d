import type { Db } from '#db/database.ts'
import { fromWallClock, toWallClock } from '#server/clock.ts'
import { listLatestRevisions } from '#server/messages/revisions.ts'
import { slotAt } from '#server/stations/rules.ts'
import type { Station } from '#server/stations/stations.ts'

type Asked = { station: Station; from: string; until: string }

/** The headlines that were in a station's hands, by the instant at which their session was to begin. */
export async function listHeadlines(db: Db, asked: Asked): Promise<Map<string, string[]>> {
  const rows = await listInHand(db, asked)
  const messageIds = [...new Set(rows.map(({ messageId }) => messageId))]
  const revisions = await listLatestRevisions(db, { messageIds })
  const headlines = new Map(revisions.map((one) => [one.messageId, one.headline]))
  const sessions = Map.groupBy(rows, ({ dueAt }) => sessionAt(asked.station, dueAt))
  return new Map(
    [...sessions].map(([startsAt, ofSession]) => [
      startsAt,
      ofSession.flatMap(({ messageId }) => headlines.get(messageId) ?? []),
    ]),
  )
}

function sessionAt(station: Station, dueAt: string): string {
  const { date, time } = toWallClock(dueAt)
  return fromWallClock(date, slotAt(station, time).from)
}

async function listInHand(db: Db, { station, from, until }: Asked) {
  return db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.messageId', 'plans.dueAt'])
    .where('plans.destinationId', '=', station.id)
    .where('plans.dueAt', '>=', from)
    .where('plans.dueAt', '<', until)
    .where('plans.removedAt', 'is', null)
    .where('deliveries.state', 'in', ['handed over', 'confirmed', 'refused'])
    .orderBy('plans.dueAt')
    .orderBy('plans.code')
    .execute()
}
