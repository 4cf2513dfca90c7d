import { z } from 'zod'
import { fromWallClock } from '#server/clock.ts'
import { folded } from '#server/places/folded.ts'
import type { NewAiring } from './new-airing.ts'

/** What a line of a file says of a session. */
export type LogLine = Omit<NewAiring, 'id' | 'stationId' | 'source' | 'by'>

/** What is wrong with it, by its name in the words of the page. */
export type LineFault =
  'date' | 'time' | 'how' | 'percent' | 'clusters' | 'why' | 'rerun' | 'long' | 'toCome' | 'ends'

const fault = (error: LineFault) => ({ error })

/** `27/11/2026`, `27-11-2026` or `2026-11-27`. */
const Day = z
  .string()
  .transform(isoDay)
  .pipe(z.iso.date(fault('date')).startsWith('20', fault('date')))

/** `05:30`, `5:30:00`, `5h30` or `17h`. */
const Time = z
  .string()
  .transform(clockTime)
  .pipe(z.iso.time({ precision: -1, ...fault('time') }))
const TimeIfAny = z.union([z.literal(''), Time], fault('time'))

/** `đủ`, `Phát một phần`, `không`. */
const How = z
  .string()
  .transform((written) => HOWS[folded(written).replace(/^phat /, '')])
  .pipe(z.enum(['full', 'part', 'none'], fault('how')))
const HOWS: Record<string, string> = {
  ...{ du: 'full', 'mot phan': 'part', khong: 'none', 'khong phat': 'none' },
}

/** `60` or `60%`; an empty cell says nothing. */
const Percent = z
  .string()
  .regex(/^(\d{1,3}\s?%?)?$/, fault('percent'))
  .transform((written) => (written ? Number.parseInt(written, 10) : undefined))

const Count = z
  .string()
  .regex(/^\d{0,4}$/, fault('clusters'))
  .transform((written) => (written ? Number(written) : undefined))

const Yes = z
  .string()
  .transform((written) => YESES[folded(written)])
  .pipe(z.boolean(fault('rerun')))
const YESES: Record<string, boolean> = {
  ...{ co: true, x: true, '1': true },
  ...{ '': false, khong: false, '0': false },
}

/** The columns of a file, by the names its first line gives them. */
export const LogCells = z.object({
  ...{ ngay: Day, buoi: Time, ket_qua: How, phan_tram: Percent },
  ...{ bat_dau: TimeIfAny, ket_thuc: TimeIfAny, cum_chay: Count, tong_cum: Count },
  nguoi_doc: z.string().max(120, fault('long')),
  su_co: z.string().max(500, fault('long')),
  phat_lai: Yes,
})

/** A line of a file, cell by cell. @param now the instant after which nothing can have been aired */
export function logLine({ now }: { now: string }) {
  return LogCells.transform(toLine).superRefine((line, faults) => {
    for (const message of faultsOf(line, now)) faults.addIssue({ code: 'custom', message })
  })
}

function toLine({ ket_qua: how, phan_tram, su_co, ...cells }: z.infer<typeof LogCells>): LogLine {
  const whole = { full: 1, part: Number.NaN, none: 0 }[how]
  return {
    ...{ date: cells.ngay, time: cells.buoi, from: cells.bat_dau, until: cells.ket_thuc },
    ...{ how, share: phan_tram === undefined ? whole : phan_tram / 100 },
    ...{ clustersOn: cells.cum_chay, clusters: cells.tong_cum },
    ...(how === 'full' ? { why: '', trouble: su_co } : { why: su_co, trouble: '' }),
    ...{ reader: cells.nguoi_doc, rerun: cells.phat_lai },
  }
}

function faultsOf(line: LogLine, now: string): LineFault[] {
  const { date, time, how, share, why, from, until, clustersOn, clusters } = line
  const shares = { full: share === 1, part: share > 0 && share < 1, none: share === 0 }
  const oneAlone = (clustersOn === undefined) !== (clusters === undefined)
  const wrong: Partial<Record<LineFault, boolean>> = {
    percent: !shares[how],
    clusters: oneAlone || (clustersOn ?? 0) > (clusters ?? 0),
    why: how === 'none' && !why,
    ends: from !== '' && until !== '' && until < from,
    toCome: fromWallClock(date, until || from || time) > now,
  }
  return (Object.keys(wrong) as LineFault[]).filter((name) => wrong[name])
}

function isoDay(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : written
}

function clockTime(written: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:h](\d{2})|h)(?::00)?$/i.exec(written) ?? []
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : ''
}
