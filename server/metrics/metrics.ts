import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { SECOND } from '#server/clock.ts'
import { countByState, oldestDueMs } from '#server/deliveries/backlog.ts'
import { isReachable, PATIENCE_MS, type Ground } from '#server/health/readiness.ts'
import { within } from '#server/health/within.ts'
import { counted } from './counts.ts'

/** How long an answer of the database stands, in milliseconds, however many ask: counting reads a whole index. */
const FRESH_MS = 10 * SECOND

/** Begins to watch this process. @returns what gives all metrics, in the text that Prometheus reads */
export function openMetrics({ db, pingQueue }: Ground): () => Promise<string> {
  const own = new Registry()
  collectDefaultMetrics({ register: own })
  const gauges = gaugesIn(own)
  const all = Registry.merge([counted, own])
  let lookedAt = -Infinity
  return async () => {
    if (performance.now() - lookedAt > FRESH_MS) {
      lookedAt = performance.now()
      await look({ db, pingQueue }, gauges)
    }
    return all.metrics()
  }
}

function gaugesIn(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `lan_toa_${name}`, help, labelNames, registers: [registry] })
  return {
    deliveries: gauge('deliveries', 'Deliveries, by the state they are in', ['state']),
    oldestDue: gauge('oldest_due_age_seconds', 'How long the oldest due delivery has waited'),
    database: gauge('database_reachable', '1 where the database answers'),
    queue: gauge('queue_reachable', '1 where the queue answers'),
  }
}

/** Where the database does not answer, there is no number of deliveries, rather than an old one. */
async function look({ db, pingQueue }: Ground, gauges: ReturnType<typeof gaugesIn>) {
  const [rows, queue] = await Promise.all([
    within(PATIENCE_MS, () => Promise.all([countByState(db), oldestDueMs(db)])).catch(() => []),
    isReachable(pingQueue),
  ])
  const [states, oldestMs = 0] = rows
  gauges.queue.set(Number(queue))
  gauges.database.set(Number(states !== undefined))
  gauges.deliveries.reset()
  for (const [state, count] of Object.entries(states ?? {})) gauges.deliveries.set({ state }, count)
  gauges.oldestDue.set(states ? oldestMs / SECOND : Number.NaN)
}
