import type { ShownDay } from '#app/components/planned-month.tsx'
import type { Language } from '#app/words/i18n.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { listCalendar, type Wanted } from '#server/deliveries/calendar.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { may } from '#server/people/permissions.ts'
import type { Account } from '#server/people/accounts.ts'
import { listClashes } from '#server/plans/list-clashes.ts'
import { listPlannedById } from '#server/plans/planned.ts'
import { shownIn } from './shown-in.ts'
import { daysOf, monthAfter, monthBefore, weeksOf } from './asked.ts'

type Month = { date: string; wanted: Wanted; language: Language }

/** The weeks of a month: how many of each day on which channel, and the first few of it. */
export async function loadMonth(db: Db, { date, wanted, language }: Month) {
  const span = weeksOf(date)
  const found = await listCalendar(db, { span, ...wanted })
  const byDate = new Map(found.map((day) => [day.date, day]))
  const month = date.slice(0, 7)
  const first = found.flatMap((day) => day.first)
  const kinds = await clashKinds(db, first)
  const days = daysOf(span).map((day): ShownDay => {
    const { count = 0, channels = [], first: some = [] } = byDate.get(day) ?? {}
    return {
      ...{ date: day, count, inMonth: day.startsWith(month) },
      channels: channels.map((one) => ({ ...one, label: getChannel(one.channel).label[language] })),
      first: some.map((row) => ({
        ...shownIn(row, language),
        clashes: kinds.get(row.id) ?? [],
        movable: isMovable(row, wanted.by),
      })),
    }
  })
  const own = found.filter((day) => day.date.startsWith(month))
  return {
    days,
    today: toWallClock(instant()).date,
    count: own.reduce((sum, day) => sum + day.count, 0),
    before: monthBefore(date),
    after: monthAfter(date),
  }
}

/** Of those that can still be moved: what clashes on a day that is over mends nobody. */
async function clashKinds(db: Db, rows: DeliveryRow[]) {
  const waiting = rows.filter(({ state }) => state === 'planned' || state === 'not approved')
  const plans = await listPlannedById(db, { ids: waiting.map(({ id }) => id) })
  const clashes = await listClashes(db, plans)
  return new Map([...clashes].map(([id, some]) => [id, some.map(({ kind }) => kind)]))
}

/** True where the actor may move a plan that has not gone out. */
export function isMovable({ state, campaignPlacePath }: DeliveryRow, by: Account): boolean {
  const waits = state === 'planned' || state === 'not approved'
  return waits && may(by, 'messages.draft', { placePath: campaignPlacePath })
}
