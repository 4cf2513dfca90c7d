import type { Db } from '#db/database.ts'
import { listChannels } from '#server/channels/registry.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { goesTo } from './seen.ts'

/** What waits in the whole installation while publishing is paused; `due` are some of `planned`, `overdue` some of `due`. */
export type Waiting = {
  planned: number
  due: number
  /** Later than the grace: a person is asked before they go out. */
  overdue: number
  /** Not known, and looked for on their platforms. */
  sought: number
  /** Not known, on channels that cannot be read: a person says. */
  asked: number
}

export async function countWaiting(db: Db): Promise<Waiting> {
  const now = instant()
  const readable = listChannels().flatMap(({ name, channel }) => (channel.find ? [name] : []))
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .where('state', 'in', ['planned', 'unknown'])
    .select(({ fn, eb }) => {
      const planned = fn.countAll().filterWhere('state', '=', 'planned')
      const due = planned.filterWhere('releaseAt', '<=', now)
      const goneBy = eb(
        fn.coalesce('releasedAt', 'deliveries.dueAt'),
        '<',
        later(now, -env.GRACE_MS),
      )
      const unknown = fn.countAll().filterWhere('state', '=', 'unknown')
      return [
        planned.as('planned'),
        due.as('due'),
        due.filterWhere(goneBy).as('overdue'),
        unknown.filterWhere('channel', 'in', readable).as('sought'),
        unknown.filterWhere('channel', 'not in', readable).as('asked'),
      ]
    })
    .executeTakeFirstOrThrow()
  const { planned, due, overdue, sought, asked } = row
  return {
    ...{ planned: Number(planned), due: Number(due), overdue: Number(overdue) },
    ...{ sought: Number(sought), asked: Number(asked) },
  }
}

/** What a stop of a place means: `soon` are some of `planned`, which are `due` by now or `toCome`. */
export type Stopped = {
  planned: number
  /** Within a day from now. */
  soon: number
  due: number
  toCome: number
  sending: number
  /** Handed over to a station or a person, and their time is still to come. */
  inHand: number
}

export async function countStopped(db: Db, { placePath }: { placePath: string }): Promise<Stopped> {
  const now = instant()
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .where('state', 'in', ['planned', 'sending', 'handed over'])
    .where(goesTo(placePath))
    .select(({ fn }) => {
      const planned = fn.countAll().filterWhere('state', '=', 'planned')
      const inHand = fn.countAll().filterWhere('state', '=', 'handed over')
      return [
        planned.as('planned'),
        planned.filterWhere('deliveries.dueAt', '<=', later(now, DAY)).as('soon'),
        planned.filterWhere('deliveries.dueAt', '<=', now).as('due'),
        fn.countAll().filterWhere('state', '=', 'sending').as('sending'),
        inHand.filterWhere('deliveries.dueAt', '>', now).as('inHand'),
      ]
    })
    .executeTakeFirstOrThrow()
  const [planned, soon, due] = [Number(row.planned), Number(row.soon), Number(row.due)]
  const others = { sending: Number(row.sending), inHand: Number(row.inHand) }
  return { planned, soon, due, toCome: planned - due, ...others }
}
