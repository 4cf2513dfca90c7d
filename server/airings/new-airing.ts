import type { Selectable } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { DAY, fromWallClock, instant, later } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'

/** One line of a station's log. */
export type Airing = Selectable<Schema['airings']>

/** A phone may be without a network for so long. */
const UNDERWAY_MS = 7 * DAY

export type NewAiring = {
  /** Made by whoever tells it, so that telling it twice is telling it once. */
  id: string
  stationId: string
  date: string
  /** When the session was to begin, `05:30`. */
  time: string
  how: Airing['how']
  /** Of the session, 0 to 1. */
  share: number
  why: string
  /** Times of the clock; empty where nobody said. */
  from: string
  until: string
  clustersOn?: number | undefined
  clusters?: number | undefined
  trouble: string
  /** Who read it, or the name of the voice. */
  reader: string
  rerun: boolean
  source: Airing['source']
  /** When it was told, by the clock of whoever told it; now, where nobody says. */
  toldAt?: string | undefined
  by: Account
}

/** @throws RefusedError: a time to come, more clusters than there are, a part that is none, no reason */
export function refuseUnfit(airing: NewAiring): void {
  const { how, share, why, clustersOn, clusters, from, until, date, time } = airing
  if (how === 'part' && !(share > 0 && share < 1)) throw new RefusedError('airings.share')
  if (how === 'none' && !why.trim()) throw new RefusedError('airings.noReason')
  if ((clustersOn ?? 0) > (clusters ?? Infinity))
    throw new RefusedError('measurements.clustersOutside')
  if (from && until && until < from) throw new RefusedError('airings.endsBefore')
  if (fromWallClock(date, until || from || time) > instant())
    throw new RefusedError('deliveries.toCome')
}

/** The line of the log as it is kept. */
export function toRow(airing: NewAiring): Airing {
  const { id, stationId, date, time, how, from, until, clustersOn, clusters, by } = airing
  const { why, trouble, reader, source } = airing
  return {
    ...{ id, stationId, how, source, startsAt: fromWallClock(date, time) },
    ...{ why: why.trim(), trouble: trouble.trim(), reader: reader.trim() },
    share: { full: 1, none: 0, part: airing.share }[how],
    fromAt: from ? fromWallClock(date, from) : null,
    untilAt: until ? fromWallClock(date, until) : null,
    clustersOn: clustersOn ?? null,
    clusters: clusters ?? null,
    rerun: airing.rerun ? 1 : 0,
    ...{ by: by.id, at: toldTime(airing) },
  }
}

/** A clock that is ahead, or far behind, is not believed. */
function toldTime({ toldAt }: NewAiring): string {
  const now = instant()
  const isLikely = toldAt && toldAt <= now && toldAt > later(now, -UNDERWAY_MS)
  return isLikely ? instant(Date.parse(toldAt)) : now
}
