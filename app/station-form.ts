import { z } from 'zod'
import type { StationSettings } from '#server/stations/stations.ts'
import { wholeNumber } from './whole-number.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'

const SPAN = /^\s*(\d{1,2})[:h](\d{2})\s*[-–—]\s*(\d{1,2})[:h](\d{2})\s*$/

const span = z
  .string({ error: fault('stations.set.spanFault') })
  .refine((text) => spanOf(text) !== undefined, { error: fault('stations.set.spanFault') })
  .transform((text) => spanOf(text)!)

const slots = z
  .string({ error: fault('stations.set.slotsFault') })
  .transform((text) => text.split('\n').filter((line) => line.trim()))
  .refine((lines) => lines.length > 0 && lines.every((line) => spanOf(line)), {
    error: fault('stations.set.slotsFault'),
  })
  .transform((lines) => lines.map((line) => spanOf(line)!))

/** How a station works, as its form is typed. */
export function stationForm(language: Language) {
  const whole = (least: number, most: number) => {
    const error = fault('stations.set.numberFault', { least, most })
    return wholeNumber(language, { least, most, error })
  }
  return z.object({
    voice: z.enum(['person', 'synthetic']),
    region: z.enum(['north', 'south']),
    pace: whole(100, 260),
    tuneSeconds: whole(0, 120),
    slots,
    hours: span,
    quiet: span,
    minutesASession: whole(1, 180),
    sessionsADay: whole(1, 12),
    weekend: z.enum(['allowed', 'special', 'never']),
    repeatsInSevenDays: whole(1, 50),
    households: whole(1, 1_000_000).optional(),
    languages: z.array(z.string()).default([]),
  })
}

/** What was typed, as the station keeps it. */
export function toSettings(typed: z.infer<ReturnType<typeof stationForm>>): StationSettings {
  const { hours, quiet, minutesASession, sessionsADay, weekend, repeatsInSevenDays } = typed
  const rules = { hours, quiet, minutesASession, sessionsADay, weekend, repeatsInSevenDays }
  const { voice, region, pace, tuneSeconds, languages, households = null } = typed
  return { voice, region, pace, tuneSeconds, languages, households, slots: typed.slots, rules }
}

/** What the form shows at first. */
export function fromSettings(settings: StationSettings) {
  const { voice, region, pace, tuneSeconds, slots: kept, rules, households, languages } = settings
  const write = ({ from, until }: { from: string; until: string }) => `${from}–${until}`
  return {
    ...{ voice, region, languages, weekend: rules.weekend },
    pace: String(pace),
    tuneSeconds: String(tuneSeconds),
    slots: kept.map(write).join('\n'),
    hours: write(rules.hours),
    quiet: write(rules.quiet),
    minutesASession: String(rules.minutesASession),
    sessionsADay: String(rules.sessionsADay),
    repeatsInSevenDays: String(rules.repeatsInSevenDays),
    households: households === null ? '' : String(households),
  }
}

/** `5h30-5:45` as a span of the clock; nothing where it is none. */
function spanOf(text: string): { from: string; until: string } | undefined {
  const [, ...parts] = text.match(SPAN) ?? []
  const [fromHour, fromMinute, untilHour, untilMinute] = parts.map(Number)
  if (untilMinute === undefined || fromHour! > 23 || untilHour! > 23) return undefined
  if (fromMinute! > 59 || untilMinute > 59) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    from: `${two(fromHour!)}:${two(fromMinute!)}`,
    until: `${two(untilHour!)}:${two(untilMinute)}`,
  }
}
