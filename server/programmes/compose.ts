import type { Priority } from './priority.ts'
import type { Region } from '#server/speech/numbers.ts'
import { breathOf, readingMs } from '#server/speech/reading-time.ts'
import { roomOf, slotAt, type Rules, type Span } from '#server/stations/rules.ts'
import { callOf, closeOf, headlinesOf, LABEL } from './phrases.ts'
import { splitSources } from './sources.ts'

/** What is planned for a station: one message at one time. */
export type Planned = {
  id: string
  messageId: string
  kind: 'policy' | 'data-story' | 'notice'
  priority: Priority
  /** It comes from a place above the station's. */
  shared: boolean
  /** `05:30` by the clock in Viet Nam. */
  time: string
  /** Spelled as it is spoken. */
  text: string
}

export type AirStation = {
  name: string
  province: string
  pace: number
  region: Region
  tuneSeconds: number
  voice: 'person' | 'synthetic'
  slots: Span[]
  rules: Rules
}

/** A part of a programme in the order in which it is heard; `of` is the item it reads. */
export type ProgrammePart<Item> = {
  kind: 'tune' | 'call' | 'headlines' | 'item' | 'notice' | 'sources' | 'label' | 'close'
  text: string
  times: 1 | 2
  startsMs: number
  ms: number
  of?: Item
}

/** One session of a station, from its signature tune to its close. */
export type Programme<Item> = {
  slot: Span
  parts: ProgrammePart<Item>[]
  ms: number
  /** By how much it is longer than its slot or the rules allow, in milliseconds. */
  overMs: number
}

/** What a station airs on a day, session by session: items of one slot are one programme. Pure. */
export function composeDay<Item extends Planned>(
  station: AirStation,
  { date, items }: { date: string; items: Item[] },
): Programme<Item>[] {
  const bySlot = Map.groupBy(items, ({ time }) => slotAt(station, time).from)
  const sessions = [...bySlot].sort(([a], [b]) => (a < b ? -1 : 1))
  return sessions.map(([from, ofSlot], at) => {
    const messageIds = new Set(ofSlot.map(({ messageId }) => messageId))
    const again = sessions
      .slice(at + 1)
      .filter(([, later]) => later.some(({ messageId }) => messageIds.has(messageId)))
    return compose(station, {
      date,
      slot: slotAt(station, from),
      items: ofSlot,
      reruns: again.map(([time]) => time),
    })
  })
}

type Wanted<Item> = { date: string; slot: Span; items: Item[]; reruns: string[] }

/** What was said of a part, before it is known when it begins. */
type Said<Item> = Pick<ProgrammePart<Item>, 'kind' | 'text'> & { times?: 1 | 2; of?: Item }

function compose<Item extends Planned>(
  station: AirStation,
  { date, slot, items, reruns }: Wanted<Item>,
): Programme<Item> {
  const ordered = items.toSorted(byWeight).map((of) => ({ of, ...splitSources(of.text) }))
  const read = ordered.map(({ of, body }): Said<Item> => {
    const isNotice = of.kind === 'notice'
    return { kind: isNotice ? 'notice' : 'item', text: body, times: isNotice ? 2 : 1, of }
  })
  const goesLast = ({ kind, of }: Said<Item>) => kind === 'notice' && of?.priority !== 'urgent'
  const sources = [...new Set(ordered.flatMap((one) => one.sources))]
  const inOrder = [...read.filter((one) => !goesLast(one)), ...read.filter(goesLast)]
  const said: Said<Item>[] = [
    { kind: 'call', text: callOf(station, { date, time: slot.from }) },
    ...(inOrder.length > 1
      ? [{ kind: 'headlines', text: headlinesOf(inOrder.map(({ text }) => text)) } as const]
      : []),
    ...inOrder,
    ...(sources.length > 0 ? [{ kind: 'sources', text: sources.join('\n\n') } as const] : []),
    ...(station.voice === 'synthetic' ? [{ kind: 'label', text: LABEL } as const] : []),
    { kind: 'close', text: closeOf(station, { reruns }) },
  ]
  return timed(station, { slot, said })
}

function timed<Item>(
  station: AirStation,
  { slot, said }: { slot: Span; said: Said<Item>[] },
): Programme<Item> {
  const tuneMs = station.tuneSeconds * 1000
  const parts: ProgrammePart<Item>[] = [
    { kind: 'tune', text: '', times: 1, startsMs: 0, ms: tuneMs },
  ]
  let startsMs = tuneMs
  for (const { times = 1, ...part } of said) {
    const ms = Math.round(readingMs(breathOf(part.text), { aMinute: station.pace })) * times
    parts.push({ ...part, times, startsMs, ms })
    startsMs += ms
  }
  return { slot, parts, ms: startsMs, overMs: Math.max(0, startsMs - roomOf(station, slot)) }
}

const WEIGHT: Record<Priority, number> = { urgent: 0, priority: 1, normal: 2 }

/** What is urgent goes ahead of everything, then what has priority, then what the province shares. */
function byWeight(a: Planned, b: Planned): number {
  const weight = WEIGHT[a.priority] - WEIGHT[b.priority]
  const shared = Number(b.shared) - Number(a.shared)
  return weight || shared || (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1)
}
