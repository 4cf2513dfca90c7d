import { Counter, Histogram, Registry } from 'prom-client'
import { SECOND } from '#server/clock.ts'

/** What this process has counted since it began. */
export const counted = new Registry()

const registers = [counted]

const attempts = new Counter({
  name: 'lan_toa_attempts_total',
  help: 'Attempts to deliver, by what is known after them',
  labelNames: ['outcome'],
  registers,
})

const lateness = new Histogram({
  name: 'lan_toa_lateness_seconds',
  help: 'How long after its time a delivery was seen to be out',
  buckets: [1, 2, 5, 10, 30, 60, 300, 900, 3600],
  registers,
})

const jobs = new Counter({
  name: 'lan_toa_jobs_total',
  help: 'Jobs run, by name and whether they ran to their end',
  labelNames: ['name', 'result'],
  registers,
})

const requests = new Histogram({
  name: 'lan_toa_http_request_duration_seconds',
  help: 'Requests answered, by route, method and class of status',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
})

/** After an attempt: `confirmed`, `handed-over`, `retry`, `blocked`, `refused`, `unknown`. */
export function countOutcome(outcome: string): void {
  attempts.inc({ outcome })
}

/** When a delivery is out: how late it is, in milliseconds. */
export function countLateness(ms: number): void {
  lateness.observe(Math.max(0, ms) / SECOND)
}

export function countJob(name: string, result: 'done' | 'failed'): void {
  jobs.inc({ name, result })
}

type Answered = { route: string; method: string; status: number; ms: number }

export function countRequest({ route, method, status, ms }: Answered): void {
  requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, ms / SECOND)
}
