import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Given } from './given.ts'
import { indicatorOf } from './indicators.ts'
import { strangePlace } from './places.ts'
import type { Reason } from './reasons.ts'
import { isNegated, isTarget } from './wording.ts'

export const CALL =
  /(?:^|[\s,"“:(])(?:hãy|mời|kính mời|đề nghị|mong|kêu gọi|vận động|cần|phải|nên|xin|đừng|chúng ta|cùng nhau|quyết tâm|phấn đấu|nhằm|để|hướng tới|nếu|sẽ|please|let us)(?=[\s,])/iu
const THINGS =
  'xã|huyện|tỉnh|thôn|xóm|ấp|bản|buôn|phường|hộ|hộ dân|hộ gia đình|gia đình|người dân|dân số|người|bà con|học sinh|trẻ em|trẻ|nhà|căn nhà|địa phương|lao động|tuyến đường|đường|công trình|vốn|số vốn|diện tích|hồ sơ|sản phẩm|cán bộ|khu dân cư|hội viên|trường|dân|communes|households|people'
const ALL = new RegExp(
  String.raw`(?<!\p{L})(?:(toàn bộ|tất cả|mọi|hết thảy|toàn thể|cả thảy|all|every)\s+(?:các\s+|số\s+|những\s+|of the\s+|the\s+|[\d.]+\s+)?(?:${THINGS})|(không (?:còn|có)(?: một)?|chẳng còn|no more)\s+(?:${THINGS})(?:\s+\p{L}+){0,4}?\s+(?:nào|chưa)|(?:${THINGS})\s+nào(?:\s+\p{L}+){0,5}\s+cũng|(100\s?%|trăm phần trăm))(?!\p{L})`,
  'iu',
)
const NONE = new RegExp(
  String.raw`(?<!\p{L})(?:không còn|xóa sạch|hết)\s+(?:hộ nghèo|hộ cận nghèo|nhà tạm|nhà dột nát|xã (?:nào|trắng)|người mù chữ|nợ)(?!\p{L})|(?<!\p{L})không\s+(?:một\s+)?(?:${THINGS})\s+(?:\p{L}+\s+)?nào(?!\p{L})|(?<!\p{L})(?:${THINGS})(?:\s+\p{L}+){0,6}\s+đều\s+(?:đã\s+)?(?:đạt|được|có|hoàn thành|tham gia)`,
  'iu',
)
const MOST = new RegExp(
  String.raw`(?<!\p{L})(phần lớn|đa số|hầu hết|đại đa số|đại bộ phận|quá bán|phần đông|gần như (?:tất cả|toàn bộ)|chỉ một phần nhỏ|thiểu số|số ít|rất ít|một phần nhỏ|most(?: of)?|the majority)\s+(?:the\s+|các\s+|số\s+|những\s+|trong số\s+)*(?:${THINGS})(?!\p{L})`,
  'iu',
)

/** "tất cả các xã", "không còn xã nào", "phần lớn": of all or of most, which only a share of such a size shows. */
export function sweepIn(sentence: Sentence, given: Given): Reason | undefined {
  const { text } = sentence
  const most = MOST.exec(text)
  const all = most ? null : (ALL.exec(text) ?? NONE.exec(text))
  const found = most ?? all
  if (!found || (CALL.test(text.slice(0, found.index)) && sentence.claims.length === 0)) return
  if (all && isWish(text, found)) return
  const shares = sharesFor(sentence, given)
  if (all && isOfName(all, sentence, given)) return
  const holds = shares.some((share) => (all ? share > 0.99995 : holdsOfMost(most![1]!, share)))
  return holds || isInSources(found[0], sentence, given)
    ? undefined
    : { code: 'all', written: found[0].trim() }
}

/** "13 tỉnh có toàn bộ số xã đạt chuẩn" of a figure on those that have "100% số xã". */
function isOfName(found: RegExpExecArray, { claims, text }: Sentence, { facts }: Given): boolean {
  const [after] = /^\s*(?:số\s+)?\p{L}*/u.exec(text.slice(found.index + found[0].length))!
  const isBare = /%|phần trăm/iu.test(found[0])
  const thing = canon(isBare ? after : found[0])
    .trim()
    .split(' ')
    .at(-1)!
  return facts.some(
    ({ indicator, value }) =>
      ['100% số', '100%', 'toàn bộ'].some((all) => has(indicator.canonical, `${all} ${thing}`)) &&
      claims.some(({ quantity }) => quantity.value === value),
  )
}

const ZERO =
  /(?<!\p{L})(?:không còn|không có|chấm dứt|xóa xong|xóa sạch|hết hẳn|sạch bóng)\s+\p{L}/iu

/** "không còn tảo hôn", where the figures say that there are some. */
export function zeroIn(sentence: Sentence, given: Given): Reason | undefined {
  const { text, canonical, claims, mentions } = sentence
  const found = ZERO.exec(text)
  if (
    !found ||
    claims.length > 0 ||
    CALL.test(text.slice(0, found.index)) ||
    isInSources(found[0], sentence, given)
  )
    return
  const after = canon(text.slice(found.index))
  const told = given.facts.some((fact) => {
    const named = fact.indicator.core.filter(
      (word) => has(after, word) || has(canonical, word),
    ).length
    const isThis =
      fact.indicator.subjects.some((subject) => has(after, subject)) &&
      named >= fact.indicator.core.length * 0.6
    return (
      isThis &&
      !fact.isTarget &&
      !strangePlace(mentions, fact.place) &&
      (fact.percents[0] ?? fact.part ?? fact.value ?? 0) > 0
    )
  })
  return told ? { code: 'all', written: found[0].trim() } : undefined
}

const FREE =
  /(?<!\p{L})(?:miễn phí|miễn hoàn toàn|không thu (?:phí|tiền)|không mất (?:phí|tiền))(?!\p{L})/iu

/** "miễn phí": a promise that somebody has to keep, so it was given or it is not made. */
export function freeIn({ text }: Sentence, { corpus }: Given): Reason | undefined {
  const [written] = FREE.exec(text) ?? []
  const isGiven = ['miễn', 'không thu', 'không mất', '0 đồng'].some((one) => has(corpus, one))
  return written && !isGiven ? { code: 'code', written } : undefined
}

function isWish(text: string, found: RegExpExecArray): boolean {
  const after = text.slice(found.index + found[0].length)
  const claims =
    /(?<!\p{L})(?:đã|đạt|hoàn thành|được|có|không còn|đều|chưa|thoát|met|have|has|nào|trắng|nghèo|tạm)(?!\p{L})/iu
  return (
    !claims.test(after) &&
    !claims.test(found[0]) &&
    !claims.test(text.slice(Math.max(0, found.index - 30), found.index))
  )
}

function holdsOfMost(word: string, share: number): boolean {
  if (/ít|nhỏ|thiểu/iu.test(word)) return share < 0.25
  if (/gần như/iu.test(word)) return share >= 0.95
  return /hầu hết|đại/iu.test(word) ? share >= 0.75 : share > 0.5
}

/** The shares of the figures that this sentence is about. */
function sharesFor({ canonical, mentions, text }: Sentence, { facts }: Given): number[] {
  const isNegative = /(?<!\p{L})(?:chưa|không còn|không)(?!\p{L})/iu.test(text)
  return facts.flatMap((fact) => {
    const { core } = fact.indicator
    const heard = core.filter((word) => has(canonical, word)).length
    const own = indicatorOf(canonical)
    const isOther = own.subjects.some(
      (subject) => !has(`${fact.indicator.canonical}${canon(fact.unit)}`, subject),
    )
    if (heard < core.length * 0.6 || isOther || strangePlace(mentions, fact.place) || fact.isTarget)
      return []
    const flips = isNegative !== fact.isNegative
    return fact.percents.slice(0, 1).map((percent) => (flips ? 1 - percent / 100 : percent / 100))
  })
}

function sweeps(text: string): boolean {
  return ALL.test(text) || NONE.test(text)
}

/** A source says it too, of the same time, as a goal or as a result. */
export function isInSources(
  words: string,
  { text, canonical, quantities }: Sentence,
  { sources }: Given,
): boolean {
  const said = canon(words).trim()
  const { core } = indicatorOf(canonical)
  return sources.some((source) => {
    const heard = canon(source)
    const isSame = has(heard, said) || (sweeps(text) && sweeps(source))
    if (!isSame || isTarget(text) !== isTarget(source) || isNegated(text) !== isNegated(source))
      return false
    const dates = quantities.filter(
      ({ kind, date }) => date && (kind === 'date' || kind === 'year'),
    )
    return (
      dates.every(({ written }) => has(heard, canon(written).trim())) &&
      core.filter((word) => has(heard, word)).length >= core.length * 0.5
    )
  })
}
