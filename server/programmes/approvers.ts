import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'

/** Who approved exactly what a plan says, and the seal over it. */
export type Approver = {
  approvedById: string
  approvedBy: string
  approvedAt: string
  seal: string
  composedById: string
}

/** The last approval of each of some plans, by plan. */
export async function listApprovers(db: Db, planIds: string[]): Promise<Map<string, Approver>> {
  if (planIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('seals')
    .innerJoin('plans', 'plans.id', 'seals.planId')
    .innerJoin('approvals', 'approvals.id', 'seals.approvalId')
    .innerJoin('accounts', 'accounts.id', 'approvals.by')
    .select(['planId', 'seals.hash as seal', 'approvals.at as approvedAt'])
    .select(['approvals.by as approvedById', 'accounts.name as approvedBy'])
    .select('plans.createdBy as composedById')
    .where(isOneOf(db, 'planId', planIds))
    .orderBy('approvals.at')
    .execute()
  return new Map(rows.map(({ planId, ...approver }) => [planId, approver]))
}
