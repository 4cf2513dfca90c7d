import type { Db } from '#db/database.ts'
import { instant, SECOND, toWallClock } from '#server/clock.ts'
import { tellError } from '#server/log/log.ts'

/** Views of a second are written together. */
const TOGETHER_MS = SECOND

type View = { deliveryId: string; day: string }
type Counter = { views: Map<string, View & { views: number }>; timer: NodeJS.Timeout }

const counters = new WeakMap<Db, Counter>()

/** Counts one view of the page of a delivery, today in Viet Nam. It is written within a second. */
export function countView(db: Db, { deliveryId }: { deliveryId: string }): void {
  const { views } = counterOf(db)
  const view = { deliveryId, day: toWallClock(instant()).date }
  const key = Object.values(view).join(' ')
  views.set(key, { ...view, views: (views.get(key)?.views ?? 0) + 1 })
}

/** Writes what this process has counted since it wrote last; before an end, too. */
export async function writeViews(db: Db): Promise<void> {
  const counter = counters.get(db)
  if (!counter) return
  counters.delete(db)
  clearTimeout(counter.timer)
  // In one order for every process: two that write at once then wait for each other, and for nothing else.
  const rows = [...counter.views].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view)
  await db
    .insertInto('pageViews')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['deliveryId', 'day'])
        .doUpdateSet((eb) => ({ views: eb('pageViews.views', '+', eb.ref('excluded.views')) })),
    )
    .execute()
}

/** How often the page of a delivery was opened, on all days together. */
export async function viewsOf(db: Db, deliveryId: string): Promise<number> {
  await writeViews(db)
  const { views } = await db
    .selectFrom('pageViews')
    .select(({ fn }) => fn.sum<number | null>('views').as('views'))
    .where('deliveryId', '=', deliveryId)
    .executeTakeFirstOrThrow()
  return Number(views ?? 0)
}

function counterOf(db: Db): Counter {
  const known = counters.get(db)
  if (known) return known
  const write = () => void writeViews(db).catch((error) => tellError('views', error))
  const made = { views: new Map(), timer: setTimeout(write, TOGETHER_MS).unref() }
  counters.set(db, made)
  return made
}
