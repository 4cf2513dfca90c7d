import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { readPlaces } from '#app/read-places.ts'
import { findChannel } from '#server/channels/registry.ts'
import { addDays, instant, toWallClock, weekdayOf } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { STATES, type Span, type Wanted } from '#server/deliveries/calendar.ts'
import type { Account } from '#server/people/accounts.ts'
import { findPlace } from '#server/places/places.ts'

export const VIEWS = ['month', 'day', 'list'] as const

/** What an address asks to see; anything it does not say rightly is as if it were not there. */
const Asked = z.object({
  view: z.enum(VIEWS).catch('month'),
  date: z.iso.date().catch(() => toWallClock(instant()).date),
  channel: z.string().optional(),
  place: z.string().trim().max(200).catch(''),
  state: z.enum(STATES).optional().catch(undefined),
})

/** Reads the address of the calendar: the view, the day, and by what it is narrowed. */
export async function readAsked(db: Db, { request, by }: { request: Request; by: Account }) {
  const { searchParams } = new URL(request.url)
  const { payload } = parseWithZod(searchParams, { schema: z.object({}) })
  const { view, date, channel: named, place, state } = Asked.parse(payload)
  const channel = named && findChannel(named) ? named : undefined
  const { codes, questions } = await readPlaces(db, { payload: { ...payload, places: place }, by })
  const placePath = codes[0] && (await findPlace(db, codes[0]))?.path
  const wanted: Wanted = { by, channel, placePath, state }
  return { view, date, place, questions, wanted, filter: { channel, place, state } }
}

/** The weeks, from Monday on, that hold a month. */
export function weeksOf(date: string): Span {
  const first = `${date.slice(0, 7)}-01`
  const last = addDays(monthAfter(date), -1)
  const sinceMonday = (day: string) => (weekdayOf(day) + 6) % 7
  return { from: addDays(first, -sinceMonday(first)), until: addDays(last, 6 - sinceMonday(last)) }
}

/** The first day of the next month. */
export function monthAfter(date: string): string {
  return `${addDays(`${date.slice(0, 7)}-28`, 7).slice(0, 7)}-01`
}

/** The first day of the month before. */
export function monthBefore(date: string): string {
  return `${addDays(`${date.slice(0, 7)}-01`, -1).slice(0, 7)}-01`
}

/** Every day of a span. */
export function daysOf({ from, until }: Span): string[] {
  const days = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
