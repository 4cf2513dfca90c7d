import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { listApproved } from '#server/approvals/standing.ts'

/**
 * What is read of some deliveries, by their ids: the very text that was handed over, before that the approved one.
 * What is not approved is not in it.
 */
export async function airTexts(
  db: Db,
  deliveries: { id: string; state: string }[],
): Promise<Map<string, string>> {
  const { planned = [], others = [] } = Object.groupBy(deliveries, ({ state }) =>
    state === 'planned' ? 'planned' : 'others',
  )
  const approved = await listApproved(db, { planIds: idsOf(planned) })
  const handed = await handedTexts(db, idsOf(others))
  return new Map([...approved.map(({ id, text }) => [id, text] as const), ...handed])
}

/** The last attempt of each. */
async function handedTexts(db: Db, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('attempts')
    .select(['deliveryId', 'text'])
    .where(isOneOf(db, 'deliveryId', ids))
    .orderBy('startedAt')
    .execute()
  return rows.map(({ deliveryId, text }) => [deliveryId, text])
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
