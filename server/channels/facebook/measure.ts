import { z } from 'zod'
import type { Destination, Reading, Reason } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { ask } from './graph.ts'
import { METRIC_MAP, type Part } from './metric-map.ts'
import { outcomeOf } from './outcome.ts'

type Value = number | Record<string, number>
type Got = { value: Value } | { unavailable: Reason }

/** Reasons that would meet the next request too. */
const FINAL = new Set<Reason['code']>([
  'not-connected',
  'token',
  'permission',
  'rate',
  'unreachable',
  'no-answer',
])

const Insights = z.object({
  data: z.tuple([
    z.object({
      values: z.tuple([z.object({ value: z.number().or(z.record(z.string(), z.number())) })]),
    }),
  ]),
})

/** Reads every metric of a post, one request for each of the platform's: an unknown one would fail the others with it. */
export async function measure(destination: Destination, remoteId: string): Promise<Reading[]> {
  const got = new Map<string, Got>()
  let final: Reason | undefined
  for (const metric of new Set(
    Object.values(METRIC_MAP)
      .flat()
      .map((part) => part.metric),
  )) {
    const answer = final ? { unavailable: final } : await readMetric(destination, remoteId, metric)
    if ('unavailable' in answer && FINAL.has(answer.unavailable.code)) final = answer.unavailable
    got.set(metric, answer)
  }
  return Object.entries(METRIC_MAP).map(([metric, parts]) => sum(metric, parts, got))
}

async function readMetric(destination: Destination, id: string, metric: string): Promise<Got> {
  const answer = await ask({
    destination,
    method: 'GET',
    of: { id },
    edge: 'insights',
    fields: { metric },
    answer: Insights,
  })
  if (!answer.ok) return { unavailable: outcomeOf(answer.failure).reason }
  return { value: answer.value.data[0].values[0].value }
}

/** A sum with a part missing is not given. */
function sum(metric: string, parts: Part[], got: Map<string, Got>): Reading {
  let value = 0
  for (const part of parts) {
    const count = countIn(part, got.get(part.metric))
    if (typeof count !== 'number') return { metric, ...count }
    value += count
  }
  const names = parts.map(({ metric: name, entry }) => (entry ? `${name}.${entry}` : name))
  const definition = `${env.FACEBOOK_API_VERSION} ${names.join(' + ')}`
  return { metric, value, asOf: instant(), definition }
}

/** An entry that is left out was counted, and is 0. */
function countIn({ entry }: Part, got: Got | undefined): number | { unavailable: Reason } {
  if (got && 'unavailable' in got) return got
  const value = got?.value
  if (entry === undefined && typeof value === 'number') return value
  if (entry !== undefined && typeof value === 'object') return value[entry] ?? 0
  return { unavailable: { code: 'unreadable-answer', detail: 'value' } }
}
