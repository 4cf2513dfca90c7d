import { createHash } from 'node:crypto'
import { offsetInstant, withOffset } from './paper-times.ts'
import type { Pack, PackFile, PackItem, Part, Session } from './pack.ts'

const PACKAGE_FORMAT = 'lan-toa-broadcast-package'
const PACKAGE_VERSION = '1.0'

/**
 * A station's day for another system, as JSON: docs/broadcast-package.md says what each member means.
 * @param files the other files of the pack, which it lists with their sums
 */
export function broadcastPackage(pack: Pack, files: PackFile[]): string {
  const { id, name, place, province, pace } = pack.station
  const described = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    rehearsal: pack.rehearsal,
    station: { id, name, place, province, syllablesPerMinute: pace },
    date: pack.date,
    confirmUrl: pack.confirmUrl,
    sessions: pack.sessions.map((session) => describeSession(pack.date, session)),
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

/** In hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function describeSession(date: string, session: Session) {
  const { from, until, ms, overMs, acceptance, parts } = session
  return {
    startsAt: offsetInstant(date, from),
    slotEndsAt: offsetInstant(until < from ? dayAfter(date) : date, until),
    durationMs: Math.round(ms),
    overSlotMs: Math.round(overMs),
    acceptance: acceptance ? { ...acceptance, at: withOffset(acceptance.at) } : null,
    parts: parts.map((part) => describePart(date, from, part)),
  }
}

function describePart(date: string, from: string, { kind, text, times, startsMs, ms, item }: Part) {
  return {
    kind,
    startsAt: offsetInstant(date, from, startsMs),
    durationMs: Math.round(ms),
    timesRead: times,
    text,
    item: item ? describeItem(item) : null,
  }
}

/** Scripts by their language; one that is needed and not there is `null`. */
function describeItem({ scripts, ...item }: PackItem) {
  const byLanguage = scripts.map(({ language, name, written }) => [
    language,
    written ? { name, ...written } : null,
  ])
  const approvedAt = withOffset(item.approvedAt)
  return { ...item, approvedAt, scripts: Object.fromEntries(byLanguage) }
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * 3_600_000).toISOString().slice(0, 10)
}
