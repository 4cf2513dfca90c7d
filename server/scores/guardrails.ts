import type { Db } from '#server/database.ts'
import { listAnswers } from '#server/briefs/briefs.ts'
import { standingOf } from '#server/briefs/standing.ts'

/** What stands beside a score and is never netted with it; a serious one is a banner over it. */
export type Guardrail = { kind: 'missing-disclosure'; deliveryId: string; destination: string }

/** The guardrails of a message that somebody ran into, by delivery. */
export async function listGuardrails(
  db: Db,
  { messageId }: { messageId: string },
): Promise<Guardrail[]> {
  const answered = await db
    .selectFrom('briefAnswers')
    .innerJoin('plans', 'plans.id', 'briefAnswers.deliveryId')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['deliveryId', 'destinations.name as destination'])
    .distinct()
    .where('plans.messageId', '=', messageId)
    .where('kind', '=', 'published')
    .orderBy('deliveryId')
    .execute()
  const found: Guardrail[] = []
  for (const { deliveryId, destination } of answered) {
    const { disclosure } = standingOf(await listAnswers(db, { deliveryId }))
    if (disclosure === 'missing')
      found.push({ kind: 'missing-disclosure', deliveryId, destination })
  }
  return found
}
