import { z } from 'zod'
import { fromWallClock } from '#server/clock.ts'
import { readTarget, TARGET_AT_MOST } from '#server/short-links/target.ts'
import { fault } from './words/fault.ts'

/** What the form of a message holds: the same for a new one and for each of its revisions. */
export const DraftForm = z.object({
  headline: line(150),
  keyMessage: line(500),
  body: text(20_000),
  callToAction: text(500),
  target: target(),
  figureIds: z.array(z.string()).default([]),
  embargo: moment(),
})

function line(most: number) {
  const missing = fault('messages.missing')
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: tooLong(most) })
    .transform(normal)
}

/** Where the call to action leads; only what a link of ours may lead to. */
function target() {
  return z
    .string()
    .max(TARGET_AT_MOST, { error: tooLong(TARGET_AT_MOST) })
    .default('')
    .transform((typed, { addIssue }) => {
      const read = readTarget(typed)
      if (read === undefined) addIssue({ code: 'custom', message: fault('messages.targetFault') })
      return read ?? ''
    })
}

function text(most: number) {
  return z
    .string()
    .max(most, { error: tooLong(most) })
    .transform(normal)
    .default('')
}

/** A day and a time of the clock in Viet Nam, as the control for both sends them, as an instant; nothing is none. */
function moment() {
  return z.iso
    .datetime({ local: true, precision: -1, error: fault('messages.embargoFault') })
    .transform((typed) => fromWallClock(typed.slice(0, 10), typed.slice(11)))
    .optional()
    .transform((embargo) => embargo ?? null)
}

function tooLong(count: number) {
  return fault('messages.tooLong', { count })
}

/** One form of each letter, however it was typed, and line ends as the web has them. */
function normal(written: string): string {
  return written.normalize('NFC').replace(/\r\n?/g, '\n')
}
