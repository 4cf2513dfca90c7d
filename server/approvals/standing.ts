import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { listPending, listPlanned, listPlannedById, type Planned } from '#server/plans/planned.ts'
import { seal, sealAll } from './seal.ts'

export type Step = Selectable<Schema['approvals']> & { name: string }

/** A plan, and whether an approval covers exactly what would go out now. */
export type Approvable = Planned & { standing: 'not approved' | 'approved' | 'changed since' }

type Stage = 'draft' | 'submitted' | 'returned' | 'approved'

/** Where a message stands between draft and approval; derived, kept nowhere. */
export type Standing = {
  stage: Stage
  items: Approvable[]
  /** Those that an approval can still reach: not on their way, out, or in somebody's hands. */
  pending: Approvable[]
  steps: Step[]
  /** Hash of everything pending: an approval must name it. */
  readonly hash: string
}

/** Where the message stands, with every plan and what of it an approval covers. */
export async function getStanding(db: Db, { messageId }: { messageId: string }): Promise<Standing> {
  const steps = await listSteps(db, { messageId })
  const planned = await listPlanned(db, { messageId })
  const items = await judge(db, planned, new Map([[messageId, steps]]))
  const pending = items.filter(({ out }) => !out)
  return {
    ...{ stage: stageOf(steps, pending), items, pending, steps },
    get hash() {
      return sealAll(pending)
    },
  }
}

/** The stage of each of some messages: only of those approved are the texts read, of what is not out, whether each is still the approved one. */
export async function listStages(
  db: Db,
  { messageIds }: { messageIds: string[] },
): Promise<Map<string, Stage>> {
  const steps = await stepsByMessage(db, messageIds)
  const approved = messageIds.filter((id) => steps.get(id)?.at(-1)?.step === 'approved')
  const pending = await judge(db, await listPending(db, { messageIds: approved }), steps)
  const pendingOf = Map.groupBy(pending, ({ messageId }) => messageId)
  return new Map(
    messageIds.map((id) => [id, stageOf(steps.get(id) ?? [], pendingOf.get(id) ?? [])]),
  )
}

/** The stage of one message. */
export async function getStage(db: Db, { messageId }: { messageId: string }): Promise<Stage> {
  return (await listStages(db, { messageIds: [messageId] })).get(messageId)!
}

/** The plan as it would go out now, if that is exactly what was approved: nothing else is ever sent. */
export async function findApproved(
  db: Db,
  { planId }: { planId: string },
): Promise<Approvable | undefined> {
  return (await listApproved(db, { planIds: [planId] }))[0]
}

/** Those of some plans, of any messages, whose approval covers exactly what would go out now. */
export async function listApproved(
  db: Db,
  { planIds }: { planIds: string[] },
): Promise<Approvable[]> {
  const items = await listPlannedById(db, { ids: planIds })
  const messageIds = [...new Set(items.map(({ messageId }) => messageId))]
  const judged = await judge(db, items, await stepsByMessage(db, messageIds), planIds)
  return judged.filter(({ standing }) => standing === 'approved')
}

/** The last step of each message of some campaigns, the latest first: what waits for whom. */
export async function listLastSteps(db: Db, { campaignIds }: { campaignIds: string[] }) {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('approvals')
    .innerJoin('messages', 'messages.id', 'approvals.messageId')
    .innerJoin('accounts', 'accounts.id', 'approvals.by')
    .select(['messageId', 'campaignId', 'step', 'words', 'at', 'accounts.name'])
    .where('campaignId', 'in', campaignIds)
    .where('at', '=', (eb) =>
      eb
        .selectFrom('approvals as later')
        .select((max) => max.fn.max('later.at').as('at'))
        .whereRef('later.messageId', '=', 'approvals.messageId'),
    )
    .orderBy('at', 'desc')
    .execute()
}

/** The steps of a message, the oldest first. */
export async function listSteps(db: Db, { messageId }: { messageId: string }): Promise<Step[]> {
  return listStepsOf(db, [messageId])
}

async function stepsByMessage(db: Db, messageIds: string[]): Promise<Map<string, Step[]>> {
  return Map.groupBy(await listStepsOf(db, messageIds), ({ messageId }) => messageId)
}

async function listStepsOf(db: Db, messageIds: string[]): Promise<Step[]> {
  if (messageIds.length === 0) return []
  return db
    .selectFrom('approvals')
    .innerJoin('accounts', 'accounts.id', 'approvals.by')
    .selectAll('approvals')
    .select('accounts.name')
    .where(isOneOf(db, 'messageId', messageIds))
    .orderBy('at')
    .execute()
}

/** The hash that was last approved of each plan, of some or of all: of approvals after their message's last return. */
async function listSeals(
  db: Db,
  stepsOfMessages: Step[][],
  planIds?: string[],
): Promise<Map<string, string>> {
  const ids = stepsOfMessages.flatMap((steps) => {
    const since = steps.findLastIndex(({ step }) => step === 'returned') + 1
    return steps.slice(since).flatMap(({ id, step }) => (step === 'approved' ? [id] : []))
  })
  if (ids.length === 0) return new Map()
  let seals = db
    .selectFrom('seals')
    .selectAll()
    .where(isOneOf(db, 'approvalId', ids))
  if (planIds) seals = seals.where(isOneOf(db, 'planId', planIds))
  const rows = await seals.execute()
  const order = new Map(ids.map((id, at) => [id, at]))
  rows.sort((a, b) => order.get(a.approvalId)! - order.get(b.approvalId)!)
  return new Map(rows.map(({ planId, hash }) => [planId, hash]))
}

/** What of some plans the approvals of their messages cover. @param planIds their ids, where they are few of all */
async function judge(
  db: Db,
  planned: Planned[],
  steps: Map<string, Step[]>,
  planIds?: string[],
): Promise<Approvable[]> {
  if (planned.length === 0) return []
  const seals = await listSeals(db, [...steps.values()], planIds)
  return planned.map((item) => ({ ...item, standing: standingOf(item, seals) }))
}

function standingOf(item: Planned, seals: Map<string, string>): Approvable['standing'] {
  const last = seals.get(item.id)
  if (!last) return 'not approved'
  return last === seal(item) && !item.figureEnded ? 'approved' : 'changed since'
}

function stageOf(steps: Step[], pending: Approvable[]): Stage {
  const last = steps.at(-1)?.step
  if (last !== 'approved') return last ?? 'draft'
  return pending.every(({ standing }) => standing === 'approved') ? 'approved' : 'draft'
}
