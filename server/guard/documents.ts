import { originOf } from '#server/speech/rules/documents.ts'
import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Given } from './given.ts'
import { either } from './names.ts'
import type { Reason } from './reasons.ts'

/** A document that was not given, or that another office is said to have issued. */
export function documentIn(sentence: Sentence, given: Given): Reason | undefined {
  const known = given.quantities.filter(({ kind }) => kind === 'document')
  for (const document of sentence.quantities.filter(({ kind }) => kind === 'document')) {
    if (!known.some((one) => isSame(document, one)) || isOtherKind(sentence, document, given))
      return { code: 'document', written: document.written }
    if (isOfAnother(sentence, document, known)) return { code: 'issuer', written: document.written }
  }
  return namedIn(sentence, given)
}

type Sign = { number: number; year?: string; symbol?: string }

function signOf({ written }: Quantity): Sign {
  const [, digits, year, symbol] =
    /^(\d+)\s?(?:\/\s?((?:19|20)\d\d))?\s?(?:[/-]\s?(.+))?$/u.exec(written) ?? []
  return {
    number: Number(digits),
    ...(year && { year }),
    ...(symbol && { symbol: symbol.replaceAll(/\s/g, '').toUpperCase() }),
  }
}

/** The year and the symbol may be left out, never be others. */
function isSame(said: Quantity, given: Quantity): boolean {
  const [one, other] = [signOf(said), signOf(given)]
  if (one.number !== other.number) return false
  return (!one.year || one.year === other.year) && (!one.symbol || one.symbol === other.symbol)
}

const KIND =
  /(?<!\p{L})(nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|kết luận|hướng dẫn|công điện|luật|thông báo|báo cáo|tờ trình|quy định|đề án|pháp lệnh)(?:\s+liên tịch)?(?:\s+số)?\s*:?\s*$/iu

/** "Thông tư 07/2021" of what is a Nghị định. */
function isOtherKind({ text }: Sentence, document: Quantity, { corpus }: Given): boolean {
  const [, kind] = KIND.exec(text.slice(Math.max(0, document.start - 40), document.start)) ?? []
  if (!kind) return false
  const sign = canon(document.written).trim()
  return (
    !has(corpus, `${kind.toLowerCase()} ${sign}`) &&
    !has(corpus, `${kind.toLowerCase()} số ${sign}`) &&
    has(corpus, sign) &&
    new RegExp(
      String.raw`(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|kết luận|hướng dẫn|công điện|luật|thông báo|báo cáo|tờ trình|quy định|đề án) (?:số )?${sign}`,
      'u',
    ).test(corpus)
  )
}

const OFFICES: [RegExp, RegExp][] = [
  [/^thủ tướng/u, /^Thủ tướng/u],
  [/^chính phủ/u, /^Chính phủ/u],
  [/^quốc hội/u, /^(?:Quốc hội|Ủy ban Thường vụ)/u],
  [/^(?:ubnd|ủy ban nhân dân|chủ tịch ủy ban nhân dân)/u, /^Ủy ban nhân dân/u],
  [/^(?:hđnd|hội đồng nhân dân)/u, /^Hội đồng nhân dân/u],
  [/^(?:tỉnh ủy|thành ủy|ban chấp hành đảng bộ|ban thường vụ)/u, /^(?:Tỉnh ủy|Thành ủy)/u],
  [/^(?:bộ chính trị|ban bí thư|trung ương|ban chấp hành trung ương)/u, /^Trung ương/u],
  [/^(?:mttq|mặt trận|ủy ban mặt trận|ban thường trực)/u, /Mặt trận/u],
  [/^bộ \p{L}/u, /^Bộ/u],
]
const NAMED = either(
  '(thủ tướng chính phủ|thủ tướng|chính phủ|quốc hội|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|ban chấp hành đảng bộ|bộ chính trị|ban bí thư|ban chấp hành trung ương|mặt trận tổ quốc|bộ (?!chính)\\p{Lu}[\\p{L}]*(?: [\\p{L}]+){0,6})',
)
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})${NAMED}(?:\s+(?:tỉnh|huyện|xã|thành phố|\p{Lu}\p{L}*))*(?:\s+(?:đã|vừa|mới|cũng|chính thức|có|sẽ)){0,3}\s+(?:ban hành|ký|phê duyệt|ra|có|thông qua|công bố|quyết định)[^.;,]{0,40}$`,
  'u',
)
const AFTER = new RegExp(String.raw`^[^.;]{0,40}?(?:\s+của|\s+do)\s+${NAMED}`, 'u')

function isOfAnother({ text }: Sentence, document: Quantity, known: Quantity[]): boolean {
  const symbol =
    signOf(document).symbol ??
    known.map((one) => (isSame(document, one) ? signOf(one).symbol : undefined)).find(Boolean)
  const issuer = symbol && issuerOf(symbol)
  if (!issuer) return false
  const before = BEFORE.exec(text.slice(0, document.start))?.[1]
  const after = AFTER.exec(text.slice(document.end))?.[1]
  return [before, after].some((office) => {
    const pair = office && OFFICES.find(([said]) => said.test(office.toLowerCase()))
    return pair && !pair[1].test(issuer)
  })
}

function issuerOf(symbol: string): string | undefined {
  const written = symbol.replace(/TTG/u, 'TTg').replace(/QYĐ/u, 'QyĐ')
  return originOf(written)?.issuer
}

const TITLE =
  /(?<!\p{L})(?:theo|căn cứ|thực hiện|tại|của|bởi|trong)\s+(?:tinh thần\s+)?(nghị định|nghị quyết|quyết định|thông tư|chỉ thị|luật|kết luận|công điện|công văn|pháp lệnh|đề án)(?:\s+(?!(?:của|số|này|trên|đó|về))(\p{L}+(?:\s+\p{L}+){0,2}))?(?:\s+của\s+(\p{L}+(?:\s+\p{L}+)?))?/iu

/** "theo Luật Đất đai", "Nghị quyết của Quốc hội": named without a number. */
function namedIn({ text, quantities }: Sentence, { corpus }: Given): Reason | undefined {
  const match = TITLE.exec(text)
  if (
    !match ||
    quantities.some(
      ({ kind, start }) => kind === 'document' && start < match.index + match[0].length + 15,
    )
  )
    return
  const [written, kind] = match
  const [first] = (match[2] ?? '').split(/\s+/)
  const phrase =
    first && /^\p{Lu}/u.test(first)
      ? canon(`${kind} ${match[2]}`).trim().split(' ').slice(0, 4).join(' ')
      : kind!.toLowerCase()
  return has(corpus, phrase) ? undefined : { code: 'document', written: written.trim() }
}
