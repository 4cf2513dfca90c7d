import { expressionBuilder } from 'kysely'
import type { Db } from '#db/database.ts'
import { msBetween } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { WAITS } from '#server/channels/channel.ts'
import { listChannels } from '#server/channels/registry.ts'
import { dayBounds, instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { noted, rowsOfSeen, type DeliveryRow, type Part } from './deliveries.ts'
import { needing } from './needs-person.ts'
import { ON_TIME_MS } from './pause.ts'
import { CAME_OUT } from './awaiting-editor.ts'
import { goesTo, seen } from './seen.ts'

/** A day, `2026-11-22` in Viet Nam, as one person sees it. */
type Day = { date: string; by: Account }

/** A list of what goes out that can be narrowed to a day. */
type Seen = ReturnType<typeof seen>

/** What goes out on a day, by time, or a part of it; for an operator, what is in the operator's own hands. */
export async function listDay(
  db: Db,
  { part, ...day }: Day & { part?: Part },
): Promise<DeliveryRow[]> {
  return rowsOfSeen(db, inOrder(onDay(seen(db, day.by), day)), part)
}

/** Of a day, what only a person can settle. */
export async function listDayNeeding(
  db: Db,
  { part, ...day }: Day & { part?: Part },
): Promise<DeliveryRow[]> {
  return rowsOfSeen(db, inOrder(onDay(needing(db, day.by), day)), part)
}

/** How many go out on a day, by their time. */
export async function countDay(db: Db, day: Day): Promise<{ dueAt: string; count: number }[]> {
  return countTimes(onDay(seen(db, day.by), day))
}

/** How many of a day only a person can settle, by their time. */
export async function countDayNeeding(
  db: Db,
  day: Day,
): Promise<{ dueAt: string; count: number }[]> {
  return countTimes(onDay(needing(db, day.by), day))
}

/** All of a day, whatever their time. */
export function totalOf(times: { count: number }[]): number {
  return times.reduce((sum, { count }) => sum + count, 0)
}

/** Deliveries due since an instant, and those of them out on time; rehearsals or real ones, never both. */
export async function countOnTime(
  db: Db,
  { since, rehearsal, by }: { since: string; rehearsal: 0 | 1; by: Account },
): Promise<{ onTime: number; due: number }> {
  const { onTime, due } = await seen(db, by)
    .where('plans.messageId', 'in', (eb) =>
      eb
        .selectFrom('messages')
        .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
        .select('messages.id')
        .where('campaigns.rehearsal', '=', rehearsal),
    )
    .where('plans.dueAt', '>=', since)
    .where('plans.dueAt', '<=', instant())
    .where('deliveries.state', 'in', ['confirmed', 'refused', 'unknown', 'handed over', 'planned'])
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .select(({ fn, eb }) =>
      fn.count<number>(eb.case().when(isOnTime(db)).then(1).end()).as('onTime'),
    )
    .executeTakeFirstOrThrow()
  return { onTime: Number(onTime), due: Number(due) }
}

/** What waits on its platform for a person there is out for nobody yet. */
function isOnTime(db: Db) {
  const eb = expressionBuilder<Schema, 'plans' | 'deliveries'>()
  const out = eb.fn.coalesce(noted(CAME_OUT), 'deliveries.doneAt')
  return eb.and([
    eb('deliveries.state', '=', 'confirmed'),
    eb(eb.fn.coalesce(noted(WAITS), eb.val('')), '=', ''),
    eb(msBetween(db, eb.ref('plans.dueAt'), out), '<=', ON_TIME_MS),
  ])
}

function onDay(query: Seen, { date, by }: Day): Seen {
  const { from, until } = dayBounds(date)
  return query
    .where('plans.dueAt', '>=', from)
    .where('plans.dueAt', '<', until)
    .$if(by.role === 'operator', (all) => inHandsOf(all, by))
}

/** What passes through the hands of an operator: the operator airs and posts it, and says so. */
function inHandsOf(query: Seen, { id, placePath }: Account): Seen {
  const byHand = listChannels().filter(({ channel }) => channel.confirms)
  const names = byHand.map(({ name }) => name)
  return query
    .where('destinations.channel', 'in', names)
    .where((eb) => eb.or([goesTo(placePath), eb('plans.assigneeId', '=', id)]))
}

function inOrder(query: Seen): Seen {
  return query.orderBy('plans.dueAt').orderBy('destinations.name')
}

async function countTimes(query: Seen): Promise<{ dueAt: string; count: number }[]> {
  const rows = await query
    .select('plans.dueAt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy('plans.dueAt')
    .execute()
  return rows.map(({ dueAt, count }) => ({ dueAt, count: Number(count) }))
}
