import { pino } from 'pino'
import { env } from '#server/env.ts'
import { described } from './described.ts'

/** What is said of an event: ids, counts, names of ours. Never a text, an address or a query of a person. */
type Fields = Record<string, string | number | boolean | undefined>

const lines =
  env.LOG === 'json'
    ? pino({
        base: { pid: process.pid },
        messageKey: 'event',
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (level) => ({ level }) },
      })
    : undefined

/** Tells that something happened: a line of JSON on standard output, nothing where the log is in words. */
export function tell(event: string, fields: Fields = {}): void {
  lines?.info(fields, event)
}

/** Tells that something failed; see `described` for what is kept of an error. */
export function tellError(event: string, error: unknown, fields: Fields = {}): void {
  if (lines) lines.error({ ...fields, error: described(error) }, event)
  else console.error(event, fields, error)
}
