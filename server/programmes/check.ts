import { addDays, DAY, weekdayOf } from '#server/clock.ts'
import { isWithin, slotAt } from '#server/stations/rules.ts'
import { composeDay, type AirStation, type Planned } from './compose.ts'

/** An item with the day on which it is to be heard. */
export type Dated = Planned & { date: string }

/** What stands in the way of an item, or speaks against it, and what would mend it. */
export type Finding = {
  rule:
    'quiet' | 'hours' | 'weekend' | 'sessions' | 'length' | 'repeats' | 'early' | 'weekend-in-town'
  /** It cannot be planned so; otherwise it is only said. */
  stops: boolean
  values: Record<string, string | number>
  /** A day and a time that keep every rule. */
  elsewhere?: { date: string; time: string }
}

type Air = AirStation & { isUrban: boolean }

/** How far a better time is looked for. */
const DAYS_AHEAD = 7
const BEFORE_MOST_RISE = '05:30'

/**
 * What the commune's rules say of one item among all that is planned for the station around it. Pure.
 * What is urgent breaks any of them, what has priority those about weekends and repeats.
 * @param planned without the item itself, seven days before and after it
 */
export function findingsOn(station: Air, item: Dated, planned: Dated[]): Finding[] {
  const found = rulesBroken(station, item, planned)
  const stops = found.some((one) => one.stops)
  const elsewhere = stops ? betterTime(station, item, planned) : undefined
  return found.map((one) => ({ ...one, ...(one.stops && elsewhere && { elsewhere }) }))
}

function rulesBroken(station: Air, item: Dated, planned: Dated[]): Finding[] {
  const urgent = item.priority === 'urgent'
  const special = urgent || item.priority === 'priority'
  const { rules } = station
  const { time } = item
  const day = weekdayOf(item.date)
  const isWeekend = day === 0 || day === 6
  const found: (Finding | false)[] = [
    !urgent && isWithin(rules.quiet, time) && stop('quiet', rules.quiet),
    !urgent &&
      !isWithin(rules.quiet, time) &&
      !isWithin(rules.hours, time) &&
      stop('hours', rules.hours),
    isWeekend &&
      ((rules.weekend === 'never' && !urgent) || (rules.weekend === 'special' && !special)) &&
      stop('weekend', { weekend: rules.weekend }),
    !urgent && tooManySessions(station, item, planned),
    !urgent && tooLong(station, item, planned),
    !special && repeatedTooOften(station, item, planned),
    !urgent && time < BEFORE_MOST_RISE && !isWithin(rules.quiet, time) && say('early', { time }),
    isWeekend && station.isUrban && rules.weekend === 'allowed' && say('weekend-in-town', {}),
  ]
  return found.filter((one) => one !== false)
}

function tooManySessions(station: Air, item: Dated, planned: Dated[]): Finding | false {
  const ofDay = planned.filter(({ date }) => date === item.date)
  const sessions = new Set(ofDay.map(({ time }) => slotAt(station, time).from))
  const most = station.rules.sessionsADay
  const isNew = !sessions.has(slotAt(station, item.time).from)
  return isNew && sessions.size >= most && stop('sessions', { most })
}

function tooLong(station: Air, item: Dated, planned: Dated[]): Finding | false {
  const items = [...planned.filter(({ date }) => date === item.date), item]
  const programme = composeDay(station, { date: item.date, items }).find(({ parts }) =>
    parts.some(({ of }) => of === item),
  )
  if (!programme || programme.overMs === 0) return false
  const { from, until } = programme.slot
  const syllables = Math.ceil((programme.overMs / 60_000) * station.pace)
  const seconds = Math.ceil(programme.overMs / 1000)
  return stop('length', { from, until, seconds, syllables })
}

/** Within any seven days that hold it. */
function repeatedTooOften(station: Air, item: Dated, planned: Dated[]): Finding | false {
  const days = [...planned, item]
    .filter(({ messageId }) => messageId === item.messageId)
    .map(({ date }) => dayNumber(date))
  const own = dayNumber(item.date)
  const most = station.rules.repeatsInSevenDays
  const counts = days
    .filter((first) => first <= own && own < first + 7)
    .map((first) => days.filter((one) => first <= one && one < first + 7).length)
  const count = Math.max(...counts)
  return count > most && stop('repeats', { times: count, most })
}

/** The first slot of this day or the next ones in which the item breaks no rule. */
function betterTime(station: Air, item: Dated, planned: Dated[]): Finding['elsewhere'] {
  for (let days = 0; days <= DAYS_AHEAD; days++) {
    const date = addDays(item.date, days)
    for (const { from: time } of station.slots) {
      if (days === 0 && time <= item.time) continue
      const moved = { ...item, date, time }
      if (!rulesBroken(station, moved, planned).some(({ stops }) => stops)) return { date, time }
    }
  }
  return undefined
}

function stop(rule: Finding['rule'], values: Finding['values']): Finding {
  return { rule, stops: true, values }
}

function say(rule: Finding['rule'], values: Finding['values']): Finding {
  return { rule, stops: false, values }
}

function dayNumber(date: string): number {
  return Date.parse(date) / DAY
}
