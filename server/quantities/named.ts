import { phone as spokenPhone } from '#server/speech/rules/phones.ts'
import { lexiconWith } from '#server/speech/lexicon.ts'
import { isUnitWord } from './counted-nouns.ts'
import { matchAt, tokenFrom, wordAt, words, type Found } from './found.ts'
import { readNumber } from './number-words.ts'
import type { Reading } from './tokens.ts'

const SYMBOL =
  /(\d{1,5})\s?(?:\/\s?((?:19|20)\d\d))?\s?[/-]\s?(\p{L}[\p{L}\d]*(?:\s?[-/&]\s?\p{Lu}[\p{L}\d]*)*)/uy
const KIND =
  /^(?:qđ|nđ|nq|nqlt|ct|tt|ttlt|kh|kl|hd|cv|cđ|tb|bc|ttr|qc|qyđ|ctr|ctrph|gm|vbhn|l|đa|pa|qh\d+|ubtvqh\d+|ubnd|hđnd|mttq|mttw|btt)(?![\p{Ll}])/iu
const DOCUMENT_WORDS = new Set(
  'nghị định,nghị quyết,quyết định,thông tư,chỉ thị,kế hoạch,công văn,kết luận,hướng dẫn,công điện,thông báo,báo cáo,tờ trình,quy định,pháp lệnh,văn bản,đề án'.split(
    ',',
  ),
)
const SHORT_WORDS = words('luật qđ nđ nq ct tt kh cv kl')

/** `567/QĐ-TTg`, `01-NQ/TU`, `Nghị định 07/2021/NĐ-CP`, `Nghị quyết 57`. */
export function document(reading: Reading, at: number): Found | undefined {
  if (reading.tokens[at]!.kind !== 'number') return
  const named = isNamed(reading, at)
  const [written, digits, , symbol] = matchAt(SYMBOL, reading, at) ?? []
  if (written && (KIND.test(symbol!) || (named && /^\p{Lu}{2}/u.test(symbol!))))
    return documentFound(reading, at, written, digits!)
  if (!named) return
  const [short, number, year] =
    matchAt(/(\d{1,5})(?:\/((?:19|20)\d\d))?(?![\d%]|[.,/]\d)/uy, reading, at) ?? []
  if (!short || (!year && isYearOrCount(reading, at, number!))) return
  return documentFound(reading, at, short, number!)
}

function documentFound(reading: Reading, at: number, written: string, digits: string): Found {
  const end = reading.tokens[at]!.start + written.length
  return { kind: 'document', value: Number(digits), beyond: tokenFrom(reading, at, end) }
}

function isNamed(reading: Reading, at: number): boolean {
  const end = ['số', ':'].includes(wordAt(reading, at - 1)) ? at - 1 : at
  const [one, two] = [wordAt(reading, end - 1), wordAt(reading, end - 2)]
  return SHORT_WORDS.has(one) || DOCUMENT_WORDS.has(`${two} ${one}`)
}

function isYearOrCount(reading: Reading, at: number, digits: string): boolean {
  if (wordAt(reading, at - 1) === 'số') return false
  if (/^(?:19|20)\d\d$/.test(digits)) return true
  const next = reading.tokens[at + 1]
  return (
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.written) &&
    !['về', 'của', 'ngày', 'và', 'do'].includes(next.low)
  )
}

const LEXICON = lexiconWith([])
const CALLS = words('gọi đài nóng số hotline bấm quay máy thoại đầu liên đt sđt tel zalo')
const LINES = words('112 113 114 115 111 1022')

/** What is dialled, as the spoken form knows it. */
export function phone(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at]!
  const plus = token.written === '+' && /^\d/.test(reading.tokens[at + 1]?.written ?? '')
  if (token.kind !== 'number' && !plus) return
  const bracketed = wordAt(reading, at - 1) === '(' && /^0\d{2,3}$/.test(token.written)
  const rest = reading.text.slice(token.start, token.start + 40)
  if (bracketed) return phoneFound(reading, at, /^\d+\)(?:[ .-]?\d{2,8}){1,3}/.exec(rest)?.[0])
  const called = calledBefore(reading, at)
  if (!plus && !/^(?:0\d|1[89]00)/.test(token.written) && !called) return
  if (called && LINES.has(token.written) && !isUnitWord(wordAt(reading, at + 1)))
    return phoneFound(reading, at, token.written)
  const before = reading.text.slice(Math.max(0, token.start - 60), token.start)
  const found = spokenPhone({ rest, before, last: undefined, region: 'north', lexicon: LEXICON })
  return phoneFound(reading, at, found && rest.slice(0, found.length))
}

function calledBefore(reading: Reading, at: number): boolean {
  return [1, 2, 3, 4, 5].some((back) => CALLS.has(wordAt(reading, at - back)))
}

function phoneFound(reading: Reading, at: number, written: string | undefined): Found | undefined {
  if (!written) return
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  return { kind: 'phone', value: Number(written.replaceAll(/\D/g, '')), beyond }
}

const CLOCK =
  /(\d{1,2})\s?(?:h|g(?=\d)|:(?=\d\d))\s?(\d{2})?(?::\d{2})?(?:\s?(?:phút|p))?(?![\p{L}\d])/uy
const PART_OF_DAY = words('sáng trưa chiều tối đêm ngày hôm')
const AT = words('lúc vào từ đến tới trước sau hồi')

/** `19h30`, `16:30`, `17 giờ 30 phút`, "bảy giờ sáng". */
export function time(reading: Reading, at: number): Found | undefined {
  const [written, hours] =
    reading.tokens[at]!.kind === 'number' ? (matchAt(CLOCK, reading, at) ?? []) : []
  if (written && Number(hours) <= 24) {
    const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
    return { kind: 'time', value: Number(hours), beyond }
  }
  const hour = readNumber(reading.tokens, at)
  if (!hour || hour.value > 24 || hour.decimals > 0 || wordAt(reading, hour.end) !== 'giờ') return
  const after = hour.end + 1
  const minutes = readNumber(reading.tokens, after)
  const hasMinutes = minutes !== undefined && minutes.value < 60
  const beyond = hasMinutes ? minutes.end + Number(wordAt(reading, minutes.end) === 'phút') : after
  const isTime =
    hasMinutes || AT.has(wordAt(reading, at - 1)) || PART_OF_DAY.has(wordAt(reading, after))
  return isTime && wordAt(reading, after) !== '/'
    ? { kind: 'time', value: hour.value, beyond }
    : undefined
}
