import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { listApproved } from '#server/approvals/standing.ts'
import { record } from '#server/audit/audit.ts'
import type { Setting } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Account } from '#server/people/accounts.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import type { Destination } from './destinations.ts'
import { MENDED, refuseMissing } from './keep-destinations.ts'
import { columnsOf } from './settings.ts'
import { getManaged } from './managed.ts'

type Edit = {
  id: string
  name: string
  /** Open ones; what is left out stays as it was. */
  settings: Record<string, string | undefined>
  /** The person knows that what was approved and would go out otherwise has to be approved again. */
  agreed: boolean
  by: Account
}

/**
 * Changes the name and the open settings of a destination; its secrets stay, but where it becomes another account.
 * @throws RefusedError: not the actor's, an answer missing, another account although something is bound for this one,
 * approvals that would end and nobody agreed to it
 */
export async function editDestination(db: Db, edit: Edit): Promise<void> {
  const { id, by, agreed } = edit
  const destination = await getManaged(db, { id, by })
  const name = edit.name.trim()
  const open = openSettings(destination)
  const settings = { ...destination.settings, ...answersTo(open, edit.settings) }
  refuseMissing(open, settings)
  const answer = (given: Record<string, string>, { name }: Setting) => given[name] ?? ''
  const changed = open.filter((one) => answer(settings, one) !== answer(destination.settings, one))
  const renamed = name !== '' && name !== destination.name
  if (!renamed && changed.length === 0) return
  const other = changed.find((one) => one.identity && destination.settings[one.name])
  const messageIds = await inTransaction(db, async (trx) => {
    if (other && (await isBound(trx, { id })))
      throw new RefusedError('destinations.isBound', { setting: other.label })
    const plans = await listOpenPlans(trx, { id })
    const before = await listApproved(trx, { planIds: plans.map((plan) => plan.id) })
    await trx
      .updateTable('destinations')
      .set({
        ...(renamed && { name }),
        ...(changed.length > 0 && { ...columnsFor(destination, settings, { changed, other }) }),
      })
      .where('id', '=', id)
      .execute()
    const still = await listApproved(trx, { planIds: before.map((plan) => plan.id) })
    const reopened = before.length - still.length
    if (reopened > 0 && !agreed) throw new RefusedError('destinations.reopens', { count: reopened })
    const what = [...(renamed ? ['name'] : []), ...changed.map((one) => one.name)]
    await record(trx, {
      ...{ by: by.id, action: 'destination-edited', subject: id },
      detail: { changed: what, reopened },
    })
    return new Set(plans.map(({ messageId }) => messageId))
  })
  for (const messageId of messageIds) enqueue('arrange', { messageId })
}

/** The settings that anybody who manages the destination may read. */
export function openSettings({ channel }: Pick<Destination, 'channel'>): Setting[] {
  return getChannel(channel).settings.filter(({ secret }) => !secret)
}

/** True where something is planned for it or was tried there: it stays the account that it is. */
export async function isBound(db: Db, { id }: { id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('plans')
    .leftJoin('attempts', 'attempts.deliveryId', 'plans.id')
    .select('plans.id')
    .where('destinationId', '=', id)
    .where((eb) => eb.or([eb('removedAt', 'is', null), eb('attempts.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function answersTo(asked: Setting[], given: Edit['settings']): Record<string, string> {
  const answers = asked.flatMap(({ name }) =>
    given[name] === undefined ? [] : [[name, given[name].trim()]],
  )
  return Object.fromEntries(answers)
}

/** Of what goes out or may still do so, and of what somebody has in hand. */
async function listOpenPlans(db: Db, { id }: { id: string }) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.id', 'messageId'])
    .where('destinationId', '=', id)
    .where('removedAt', 'is', null)
    .where((eb) => eb.or([eb('state', 'is', null), eb('state', 'in', ['planned', 'handed over'])]))
    .execute()
}

/** The columns that follow from new settings; the secrets of one account are never sent to another. */
function columnsFor(
  { id, channel, terms }: Destination,
  settings: Record<string, string>,
  { changed, other }: { changed: Setting[]; other: Setting | undefined },
) {
  const { settings: open } = columnsOf(id, getChannel(channel), settings)
  const without = { secrets: null, connection: newId(), endsAt: null, checkedAt: null }
  return {
    ...{ settings: open, ...MENDED },
    ...(changed.some(({ approved }) => approved) && { terms: (terms ?? 0) + 1 }),
    ...(other && without),
  }
}
