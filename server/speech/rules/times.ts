import { readInteger, type Region } from '#server/speech/numbers.ts'
import { left, type Found, type Place } from '#server/speech/reading.ts'
import { END } from './literals.ts'

const HOUR = new RegExp(
  String.raw`^(\d{1,2})\s?(?:h|g(?=\d))(\d{2})?(?:\s?(?:phút|p|['’]))?${END}`,
  'u',
)
const CLOCK = new RegExp(
  String.raw`^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?(?:phút|giờ|h))?${END}(?!:)`,
  'u',
)
/** In the south an hour is a "g", which is a gram as well. */
const SOUTHERN = new RegExp(String.raw`^(\d{1,2})g${END}`, 'u')
const AFTER_AT = /(?<!\p{L})(?:lúc|vào|hồi|trước|sau|từ|đến)\s+$/iu
const PART_OF_DAY = /^\s+(?:sáng|trưa|chiều|tối|đêm)(?!\p{L})/iu
/** "tỷ lệ 1:50" is no time. */
const AFTER_SCALE = /(?:tỷ lệ|tỉ lệ|bản đồ|tỷ số|tỉ số)\s+(?:là\s+)?$/iu
const SCALE = /^(\d+):(\d+)(?![\d:])/u

/** N9: `16h30`, `16:30`, `5h`; minutes that are none are not said. */
export function time(place: Place): Found | undefined {
  return scale(place) ?? hourOrClock(place) ?? southern(place)
}

function southern({ rest, before, region }: Place): Found | undefined {
  const [written, hours] = SOUTHERN.exec(rest) ?? []
  if (!written || Number(hours) > 24) return
  const isHour = AFTER_AT.test(before) || PART_OF_DAY.test(rest.slice(written.length))
  if (!isHour) return left(written, 'mixed')
  return { length: written.length, spoken: `${readInteger(hours!, region)} giờ`, number: 'time' }
}

function hourOrClock({ rest, region }: Place): Found | undefined {
  const [written, hours, minutes = '00', seconds = '00'] = HOUR.exec(rest) ?? CLOCK.exec(rest) ?? []
  if (!written) return
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59)
    return left(written, 'number')
  return {
    length: written.length,
    spoken: sayTime([hours!, minutes, seconds], region),
    number: 'time',
  }
}

function scale({ rest, before, region }: Place): Found | undefined {
  const [written, one, many] = AFTER_SCALE.test(before) ? (SCALE.exec(rest) ?? []) : []
  if (!written) return
  const spoken = `${readInteger(one!, region)} trên ${readInteger(many!, region)}`
  return { length: written.length, spoken, number: 'time' }
}

const UNITS = ['giờ', 'phút', 'giây']

function sayTime(parts: string[], region: Region): string {
  return parts
    .map((part, at) => ({ part, unit: UNITS[at]! }))
    .filter(({ part }, at) => at === 0 || Number(part) > 0)
    .map(({ part, unit }) => `${readInteger(part, region)} ${unit}`)
    .join(' ')
}
