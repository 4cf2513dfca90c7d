import { z } from 'zod'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A part of a day by the clock in Viet Nam; a `quiet` one may pass midnight, no other does. */
export const Span = z.object({ from: Time, until: Time })
export type Span = z.infer<typeof Span>

/** What a commune decided about its station. No national text fixes any of it, so all of it is data. */
export const Rules = z.object({
  /** Nothing but what is urgent is aired outside these hours, nor within the quiet ones. */
  hours: Span,
  quiet: Span,
  minutesASession: z.number().int().min(1).max(180),
  sessionsADay: z.number().int().min(1).max(12),
  /** `special`: only what has priority. */
  weekend: z.enum(['allowed', 'special', 'never']),
  /** How often one item may be heard within seven days. */
  repeatsInSevenDays: z.number().int().min(1).max(50),
})
export type Rules = z.infer<typeof Rules>

/** Until a commune says otherwise. */
export const USUAL_RULES: Rules = {
  hours: { from: '05:00', until: '21:00' },
  quiet: { from: '21:00', until: '05:00' },
  minutesASession: 15,
  sessionsADay: 3,
  weekend: 'allowed',
  repeatsInSevenDays: 3,
}

export const USUAL_SLOTS: Span[] = [
  { from: '05:30', until: '05:45' },
  { from: '17:00', until: '17:15' },
]

/** True where a time of the clock lies in a span; the end is outside. */
export function isWithin({ from, until }: Span, time: string): boolean {
  return from <= until ? from <= time && time < until : time >= from || time < until
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The slot a time falls into; a time of its own gets a session as long as the rules allow. */
export function slotAt({ slots, rules }: { slots: Span[]; rules: Rules }, time: string): Span {
  const slot = slots.find((one) => isWithin(one, time))
  return slot ?? { from: time, until: timeOf(minutesOf(time) + rules.minutesASession) }
}

/** How long a session in a slot may take, in milliseconds. */
export function roomOf({ rules }: { rules: Rules }, { from, until }: Span): number {
  const minutes = Math.min(minutesOf(until) - minutesOf(from), rules.minutesASession)
  return minutes * 60_000
}

function timeOf(minutes: number): string {
  const within = Math.min(minutes, 24 * 60 - 1)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}
