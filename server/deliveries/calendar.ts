import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { dayBounds, toWallClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { NOT_APPROVED } from './arrange.ts'
import { rowsOfSeen, type DeliveryRow, type Part, type State } from './deliveries.ts'
import { goesTo, seen } from './seen.ts'

/** States by which what is planned can be narrowed. */
export const STATES = [
  ...(['not approved', 'planned', 'sending', 'confirmed', 'handed over'] as const),
  ...(['refused', 'unknown', 'withdrawn'] as const),
] as const

/** What one person wants to see of all that is planned; what is withdrawn only where it is asked for. */
export type Wanted = {
  by: Account
  channel?: string
  /** Of where it goes to. */
  placePath?: string
  state?: (typeof STATES)[number]
}

/** Days in Viet Nam, `2026-11-22`, both included. */
export type Span = { from: string; until: string }

/** What goes out on one day: how many on each channel, and the first few. */
export type CalendarDay = {
  date: string
  count: number
  channels: { channel: string; count: number }[]
  first: DeliveryRow[]
}

/** How many of a day stand in a month by themselves. */
export const FIRST = 3

/** The days on which anything goes out, by date. */
export async function listCalendar(
  db: Db,
  { span, ...wanted }: Wanted & { span: Span },
): Promise<CalendarDay[]> {
  const counts = await countHours(db, { span, ...wanted })
  const first = await listFirst(db, { span, ...wanted })
  const byDay = Map.groupBy(counts, ({ hour }) => toWallClock(`${hour}:00:00.000Z`).date)
  const firstByDay = Map.groupBy(first, ({ dueAt }) => toWallClock(dueAt).date)
  return [...byDay]
    .map(([date, hours]) => ({
      date,
      count: hours.reduce((sum, { count }) => sum + count, 0),
      channels: sumUp(hours),
      first: (firstByDay.get(date) ?? []).slice(0, FIRST),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** What goes out in some days by time, or a part of it. */
export async function listSpan(
  db: Db,
  { span, part, ...wanted }: Wanted & { span: Partial<Span>; part?: Part },
): Promise<DeliveryRow[]> {
  return rowsOfSeen(
    db,
    within(db, wanted, span)
      .orderBy('plans.dueAt')
      .orderBy('destinations.name')
      .orderBy('plans.id'),
    part,
  )
}

export async function countSpan(
  db: Db,
  { span, ...wanted }: Wanted & { span: Partial<Span> },
): Promise<number> {
  const { count } = await within(db, wanted, span)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Hour = { hour: string; channel: string; count: number }

/** An hour of UTC lies in one day of Viet Nam: so many rows are few, however much is planned. */
async function countHours(db: Db, { span, ...wanted }: Wanted & { span: Span }): Promise<Hour[]> {
  const rows = await within(db, wanted, span)
    .select(sql<string>`substr(plans."dueAt", 1, 13)`.as('hour'))
    .select('destinations.channel')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['hour', 'destinations.channel'])
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

/** The first few of each day. A day of Viet Nam is the end of one of UTC and the beginning of the next: a few of each. */
async function listFirst(db: Db, { span, ...wanted }: Wanted & { span: Span }) {
  const halves = within(db, wanted, span)
    .select(['plans.id', 'plans.dueAt'])
    .select(sql<string>`substr(plans."dueAt", 1, 10)`.as('day'))
    .select(sql<unknown>`substr(plans."dueAt", 12, 2) >= '17'`.as('isNext'))
  const ranked = db
    .selectFrom(halves.as('half'))
    .select('id')
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy(['day', 'isNext']).orderBy('dueAt').orderBy('id'))
        .as('place'),
    )
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .select('ranked.id')
    .where('place', '<=', FIRST)
    .execute()
  const ids = rows.map(({ id }) => id)
  const few = seen(db, wanted.by).where(isOneOf(db, 'plans.id', ids))
  return rowsOfSeen(db, few.orderBy('plans.dueAt').orderBy('plans.id'))
}

function sumUp(hours: Hour[]): CalendarDay['channels'] {
  const byChannel = Map.groupBy(hours, ({ channel }) => channel)
  return [...byChannel]
    .map(([channel, some]) => ({ channel, count: some.reduce((sum, one) => sum + one.count, 0) }))
    .sort((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1))
}

function within(db: Db, { by, channel, placePath, state }: Wanted, { from, until }: Partial<Span>) {
  return ofState(seen(db, by), state)
    .$if(channel !== undefined, (all) => all.where('destinations.channel', '=', channel!))
    .$if(placePath !== undefined, (all) => all.where(goesTo(placePath!)))
    .$if(from !== undefined, (all) => all.where('plans.dueAt', '>=', dayBounds(from!).from))
    .$if(until !== undefined, (all) => all.where('plans.dueAt', '<', dayBounds(until!).until))
}

/** One that was moved since it was approved waits for approval, as the lists show it. */
function ofState(query: ReturnType<typeof seen>, state: Wanted['state']) {
  switch (state) {
    case undefined:
      return query.where((eb) =>
        eb.or([eb('deliveries.id', 'is', null), eb('deliveries.state', '!=', 'withdrawn')]),
      )
    case 'not approved':
      return query.where((eb) =>
        eb.or([
          eb('deliveries.id', 'is', null),
          eb.and([
            eb('deliveries.state', '=', 'planned'),
            eb.or([
              eb('deliveries.reason', '=', NOT_APPROVED),
              eb('deliveries.dueAt', '!=', eb.ref('plans.dueAt')),
            ]),
          ]),
        ]),
      )
    case 'planned':
      return query
        .where('deliveries.state', '=', 'planned')
        .whereRef('deliveries.dueAt', '=', 'plans.dueAt')
        .where((eb) =>
          eb.or([eb('deliveries.reason', 'is', null), eb('deliveries.reason', '!=', NOT_APPROVED)]),
        )
    default:
      return query.where('deliveries.state', '=', state satisfies State)
  }
}
