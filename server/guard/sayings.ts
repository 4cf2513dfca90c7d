import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Fact, Given } from './given.ts'
import type { Reason } from './reasons.ts'
import { indicatorOf } from './indicators.ts'
import { strangePlace } from './places.ts'
import { isNegated, isTarget } from './wording.ts'

const ORDERS = [
  /(?:bỏ qua|phớt lờ|quên(?: đi)?|không tuân theo|làm ngơ)\s+(?:\p{L}+\s+){0,4}(?:hướng dẫn|chỉ dẫn|chỉ thị|yêu cầu|quy tắc|quy định|lệnh|ràng buộc|nguồn|số liệu|kiểm tra)/iu,
  /(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules?|guidelines?|directions?|above|sources?|checks?)/iu,
  /(?:^|[\s"“([])(?:system|assistant|user|developer|hệ thống|trợ lý)\s*(?:prompt|message)?\s*[:：]|<\|?\/?(?:im_start|im_end|system|assistant|user|inst)|\[\/?inst\]|###\s*(?:instruction|system)/iu,
  /(?:system prompt|lời nhắc hệ thống|câu lệnh hệ thống|you are (?:now|an?)\s|bây giờ bạn là|bạn là (?:một )?(?:trợ lý|mô hình|ai|chatbot)|đóng vai|as an ai|là mô hình ngôn ngữ|jailbreak|developer mode)/iu,
  /(?:đánh dấu|ghi nhận|coi|xác nhận)\s+(?:\p{L}+\s+){0,6}(?:đã (?:được )?(?:kiểm chứng|kiểm tra|xác minh|duyệt|phê duyệt)|là (?:đúng|hợp lệ|an toàn))/iu,
  /(?:mark|treat|approve|accept|report)\s+(?:\w+\s+){0,6}(?:verified|approved|valid|safe|true|correct)/iu,
  /(?:không cần|khỏi|đừng|tắt|bỏ)\s+(?:phải\s+)?(?:kiểm tra|kiểm chứng|đối chiếu|duyệt|phê duyệt|xác minh)(?!\p{L})/iu,
  /(?:hãy|please)?\s*(?:trả lời|in ra|xuất ra|viết lại|lặp lại|thay (?:tất cả|mọi|các) (?:số|con số)|chèn|output|print|reply with|respond with)\s+(?:\p{L}+\s+){0,4}(?:rằng|câu|số|json|true|bằng|con số|nội dung|sau)(?!\p{L})/iu,
  /<\s*(?:script|iframe|img|a)\b|javascript:|\{\{.*\}\}|<!--/iu,
  /(?:nhấp|bấm|ấn|click|truy cập)\s+(?:ngay\s+)?(?:vào\s+)?(?:đường )?(?:link|liên kết|đường dẫn|here)/iu,
]
/** Small letters that are no Latin ones among Latin ones. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|(?![a-z])[\uff21-\uff5a]|[\u{1d400}-\u{1d7cb}]/iu

export function orderIn({ text, written }: Sentence): Reason | undefined {
  for (const order of ORDERS) {
    const found = order.exec(text) ?? order.exec(written)
    if (found) return { code: 'instruction', written: found[0].trim() }
  }
  const word = text.split(/\s+/).find((one) => FOREIGN.test(one))
  return word ? { code: 'letters', written: word } : undefined
}

const CALL =
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
  const holds = shares.some((share) => (all ? share > 0.99995 : holdsOfMost(most![1]!, share)))
  return holds || isInSources(found[0], sentence, given)
    ? undefined
    : { code: 'all', written: found[0].trim() }
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
function isInSources(
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

const SUPERLATIVE =
  /(?<!\p{L})(?:dẫn đầu|đứng đầu|(?:cao|lớn|nhiều|thấp|nhanh|đông|đứng|hạng) thứ|đứng nhất|về nhất|đứng (?:ở )?(?:vị trí |hạng )?(?:thứ|cuối|chót|top)|xếp (?:thứ|hạng|ở vị trí)|vị trí thứ|hạng nhất|số một|quán quân|đi đầu|(?:cao|thấp|lớn|nhiều|nhanh|sớm|mạnh|giỏi|nghèo|giàu|tốt|đông|dài|rộng|xa|ít)\s+nhất\s+(?:cả nước|toàn quốc|tỉnh|huyện|vùng|khu vực|miền|trong|từ trước|nước|thế giới|việt nam|cả|đông|châu|của|so|ở)|(?:cao|thấp|lớn|nhiều|nhanh|sớm|mạnh|nghèo|giàu|đông)\s+nhất(?=\s*[.,;!]|\s*$)|kỷ lục|kỉ lục|tốp đầu|top\s?\d*|nhóm (?:dẫn )?đầu|hàng đầu|đầu tiên (?:của|trong|ở|trên|cả|hoàn thành|đạt|tại)|(?:tỉnh|huyện|xã|địa phương|nơi|nước|phường) (?:đầu tiên|duy nhất)|vượt (?:xa )?(?:mức )?(?:bình quân|trung bình)|(?:cao|thấp|nhiều|ít|lớn) hơn (?:hẳn )?(?:mức )?(?:bình quân|trung bình|cả nước)|chưa từng có|vượt trội|bỏ xa|không nơi nào|best in|highest in|leads? the|number one|first province)(?!\p{L})/iu
const NOT_SUPERLATIVE =
  /(?:để|nhằm|phấn đấu|quyết tâm|nỗ lực|hãy|mong|hướng tới|ưu tiên|đặt|lên)\s+(?:\p{L}+\s+){0,4}$/iu

export function superlativeIn(sentence: Sentence, given: Given): Reason | undefined {
  const { text } = sentence
  const found = SUPERLATIVE.exec(text)
  if (!found || NOT_SUPERLATIVE.test(text.slice(Math.max(0, found.index - 40), found.index))) return
  return isInSources(found[0], sentence, given)
    ? undefined
    : { code: 'superlative', written: found[0].trim() }
}

const TREND =
  /(?<!\p{L})(?:(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|tốt hơn|nhanh hơn|chậm hơn|cải thiện|hơn hẳn|vượt|gấp)(?:\s+[\p{L}]+){0,5}\s+(?:so với|năm (?:trước|ngoái)|cùng kỳ|tháng trước|quý trước|giai đoạn trước|nhiệm kỳ trước|mọi năm|compared)|(?:liên tục|không ngừng|tiếp tục|ngày càng|đã|đang)\s+(?:tăng|giảm)(?:\s+(?:mạnh|nhanh|sâu|đều|vọt|rõ rệt|đáng kể|dần|qua các năm|liên tục|lên|xuống|nhẹ|kỷ lục)|(?=\s*[.,;!]|\s*$))|(?:tăng|giảm)\s+(?:mạnh|nhanh|sâu|vọt|đáng kể|rõ rệt|liên tục|đều qua|dần qua|kỷ lục))(?!\p{L})/iu

/** "thấp hơn năm 2023", "cao hơn Đắk Nông": a comparison without a number. */
const THAN =
  /(?<!\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt)\s+hơn(?:\s+(?:hẳn|so với|của|ở|mức|tỉnh|huyện|xã|năm|tháng|cùng kỳ|quý|thành phố))*\s+(?=\d{4}|\p{Lu}|trước|ngoái|kỳ|cả nước|toàn quốc|ngoái)/u

/** "tăng mạnh so với năm trước": a rise or fall without a number needs two figures that show it. */
export function trendIn(
  sentence: Sentence,
  { before, given }: { before: Sentence[]; given: Given },
): Reason | undefined {
  const { text, claims } = sentence
  const found = TREND.exec(text) ?? THAN.exec(text)
  if (!found || CALL.test(text.slice(0, found.index)) || /^\s*(?:để|nhằm)/iu.test(text)) return
  const end = found.index + found[0].length + 25
  if (claims.some(({ quantity }) => quantity.start >= found.index - 3 && quantity.start <= end))
    return
  const direction = /giảm|thấp|ít|chậm|nhỏ/iu.test(found[0]) ? 'down' : 'up'
  const isAnaphor = /(?<!\p{L})(?:này|đó|ấy|con số)(?!\p{L})/iu.test(text)
  const canonical = [
    ...(isAnaphor ? before.slice(-2).map((one) => one.canonical) : []),
    sentence.canonical,
  ].join(' ')
  const series = given.facts.filter(
    ({ indicator: { core } }) =>
      core.filter((word) => has(canonical, word)).length >= core.length * 0.5,
  )
  const shows = series.some(
    (one) =>
      one.direction === direction ||
      series.some(
        (other) => isStep(other, one, direction) || isMore({ one, other, direction, sentence }),
      ),
  )
  const inSources = given.sources.some((source) => {
    const words = canon(source)
    const { core } = indicatorOf(canonical)
    return (
      has(words, direction === 'down' ? 'giảm' : 'tăng') &&
      core.filter((word) => has(words, word)).length >= core.length * 0.6
    )
  })
  return shows || inSources ? undefined : { code: 'trend', written: found[0].trim() }
}

type Comparison = { one: Fact; other: Fact; direction: 'up' | 'down'; sentence: Sentence }

/** The first place that is named against the second. */
function isMore({ one, other, direction, sentence: { mentions } }: Comparison): boolean {
  const [first, second] = mentions.filter(({ name }) => name)
  if (!first || !second || one.indicator.canonical !== other.indicator.canonical) return false
  if (strangePlace([first], one.place) || strangePlace([second], other.place)) return false
  const [mine, theirs] = [one, other].map(
    (fact) => fact.percents[0] ?? fact.part ?? fact.value ?? 0,
  ) as [number, number]
  return direction === (mine > theirs ? 'up' : 'down') && mine !== theirs
}

const REACHED =
  /(?<!\p{L})(vượt(?: xa)?|hoàn thành|đạt được|(?:không|chưa) (?:đạt|hoàn thành|đạt được)|hụt)\s+(?:\p{L}+\s+){0,2}?(?:kế hoạch|mục tiêu|chỉ tiêu)(?!\p{L})/iu

/** "vượt kế hoạch": only of a result and a target that show it. */
export function goalIn(sentence: Sentence, given: Given): Reason | undefined {
  const { text, canonical } = sentence
  const found = REACHED.exec(text)
  if (!found || CALL.test(text.slice(0, found.index)) || isInSources(found[0], sentence, given))
    return
  const near = given.facts.filter(
    ({ indicator: { core } }) =>
      core.filter((word) => has(canonical, word)).length >= core.length * 0.5,
  )
  const sign = /không|chưa|hụt/iu.test(found[0]) ? -1 : 1
  const amount = (fact: Fact) => fact.percents[0] ?? fact.part ?? fact.value ?? 0
  const holds = near.some(
    (result) =>
      !result.isTarget &&
      near.some(
        (target) =>
          target.isTarget &&
          target.unit === result.unit &&
          (amount(result) - amount(target)) * sign > (/vượt/iu.test(found[0]) ? 0 : -1e-9),
      ),
  )
  return holds ? undefined : { code: 'trend', written: found[0] }
}

function isStep(earlier: Fact, later: Fact, direction: 'up' | 'down'): boolean {
  if (earlier.indicator.canonical !== later.indicator.canonical || earlier.place !== later.place)
    return false
  if ((earlier.times[0] ?? '') >= (later.times[0] ?? '')) return false
  const [from, to] = [earlier, later].map(
    (fact) => fact.percents[0] ?? fact.part ?? fact.value ?? 0,
  ) as [number, number]
  return direction === (to > from ? 'up' : 'down')
}

const SAYS =
  /(?<!\p{L})(?:chia sẻ|cho biết|nói|khẳng định|phát biểu|nhấn mạnh|bày tỏ|kể|tâm sự|cho hay|đánh giá|nhận định|trích|said|says)(?!\p{L})/iu
const QUOTED = /[“"«]([^“”"«»]{12,})(?:[”"»]|$)/u

/** What somebody is said to have said, word for word. */
export function quotationIn(
  { text }: Sentence,
  { before, given }: { before: Sentence[]; given: Given },
): Reason | undefined {
  const [, quoted] = QUOTED.exec(text) ?? []
  if (!quoted || quoted.trim().split(/\s+/).length < 5) return
  const isSaid =
    SAYS.test(text.replace(quoted, '')) ||
    SAYS.test(before.at(-1)?.text.slice(-60) ?? '') ||
    /:\s*[“"«]/u.test(text)
  if (!isSaid || has(given.corpus, canon(quoted).trim())) return
  return { code: 'quotation', written: quoted.trim() }
}
