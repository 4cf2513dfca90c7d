import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Fact, Given } from './given.ts'
import { indicatorOf } from './indicators.ts'
import { strangePlace } from './places.ts'
import type { Reason } from './reasons.ts'
import { isOptional } from './subjects.ts'
import { CALL, isInSources } from './sweeps.ts'

const SUPERLATIVE =
  /(?<!\p{L})(?:dẫn đầu|đứng đầu|(?:cao|lớn|nhiều|thấp|nhanh|đông|đứng|hạng) thứ|đứng nhất|về nhất|đứng (?:ở )?(?:vị trí |hạng )?(?:thứ|cuối|chót|top)|xếp (?:thứ|hạng|ở vị trí)|vị trí thứ|hạng nhất|số một|quán quân|đi đầu|(?:cao|thấp|lớn|nhiều|nhanh|sớm|mạnh|giỏi|nghèo|giàu|tốt|đông|dài|rộng|xa|ít)\s+nhất\s+(?:cả nước|toàn quốc|tỉnh|huyện|vùng|khu vực|miền|trong|từ trước|nước|thế giới|việt nam|cả|đông|châu|của|so|ở)|(?:cao|thấp|lớn|nhiều|nhanh|sớm|mạnh|nghèo|giàu|đông)\s+nhất(?=\s*[.,;!]|\s*$)|kỷ lục|kỉ lục|tốp đầu|top\s?\d*|nhóm (?:dẫn )?đầu|hàng đầu|đầu tiên (?:của|trong|ở|trên|cả|hoàn thành|đạt|tại)|(?:tỉnh|huyện|xã|địa phương|nơi|nước|phường) (?:đầu tiên|duy nhất)|vượt (?:xa )?(?:mức )?(?:bình quân|trung bình)|(?:cao|thấp|nhiều|ít|lớn) hơn (?:hẳn )?(?:mức )?(?:bình quân|trung bình|cả nước)|chưa từng có|vượt trội|bỏ xa|không nơi nào|best in|highest in|leads? the|number one|first province)(?!\p{L})/iu
const NOT_SUPERLATIVE =
  /(?:để|nhằm|phấn đấu|quyết tâm|nỗ lực|hãy|mong|hướng tới|ưu tiên|đặt|lên)\s+(?:\p{L}+\s+){0,4}$|(?<!\p{L})cần (?:chúng ta|bà con|mọi người|mỗi người)\s+(?:\p{L}+\s+){0,3}$/iu

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
  /(?<!\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt)\s+hơn(?:\s+(?:hẳn|so với|của|ở|mức|tỷ lệ|con số|chung|tỉnh|huyện|xã|năm|tháng|cùng kỳ|quý|thành phố))*\s+(?=\d{4}|\p{Lu}|trước|ngoái|kỳ|cả nước|toàn quốc|ngoái)/u

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
    ({ indicator: { core, subjects } }) =>
      isHeard(core, canonical) || isHeard(withoutOptional(core, subjects), canonical),
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

function isHeard(core: string[], canonical: string): boolean {
  return core.filter((word) => has(canonical, word)).length >= core.length * 0.5
}

/** "Xã đạt chuẩn" is said for "xã đạt chuẩn nông thôn mới". */
function withoutOptional(core: string[], subjects: string[]): string[] {
  const optional = subjects.filter(isOptional).flatMap((subject) => subject.split(' '))
  const rest = core.filter((word) => !optional.includes(word))
  return rest.length > 1 ? rest : core
}

type Comparison = { one: Fact; other: Fact; direction: 'up' | 'down'; sentence: Sentence }

/** The first place that is named against the second. */
function isMore({ one, other, direction, sentence: { mentions } }: Comparison): boolean {
  const [first, second] = mentions.filter(({ name }) => name)
  if (!first || !second || one === other || !isSameShare(one, other)) return false
  if (strangePlace([first], one.place) || strangePlace([second], other.place)) return false
  const [mine, theirs] = [one, other].map(
    (fact) => fact.percents[0] ?? fact.part ?? fact.value ?? 0,
  ) as [number, number]
  return direction === (mine > theirs ? 'up' : 'down') && mine !== theirs
}

/** "Số xã đạt chuẩn" with its whole and "tỷ lệ xã đạt chuẩn" are one. */
function isSameShare(one: Fact, other: Fact): boolean {
  if (one.indicator.canonical === other.indicator.canonical) return true
  const isShare = one.percents.length > 0 && other.percents.length > 0
  return isShare && one.indicator.core.join() === other.indicator.core.join()
}

const REACHED =
  /(?<!\p{L})(vượt(?: xa)?|hoàn thành|đạt được|(?:không|chưa) (?:đạt|hoàn thành|đạt được)|hụt)\s+(?:\p{L}+\s+){0,2}?(?:kế hoạch|mục tiêu|chỉ tiêu)(?!\p{L})/iu

/** "vượt kế hoạch": only of a result and a target that show it. */
export function goalIn(sentence: Sentence, given: Given): Reason | undefined {
  const { text, canonical } = sentence
  const found = REACHED.exec(text)
  if (!found || CALL.test(text.slice(0, found.index)) || isInSources(found[0], sentence, given))
    return
  if (/vượt/iu.test(found[0]) && isMoreThanNext(sentence, found.index)) return
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

/** "giảm 3,9 điểm phần trăm, vượt mục tiêu trên 3 điểm phần trăm": both numbers stand there. */
function isMoreThanNext({ claims }: Sentence, at: number): boolean {
  const [before] = claims.filter(({ quantity }) => quantity.end <= at).slice(-1)
  const after = claims.find(({ quantity }) => quantity.start > at && isBesideTarget(quantity, at))
  return (
    before !== undefined &&
    after !== undefined &&
    before.quantity.unit === after.quantity.unit &&
    before.quantity.value > after.quantity.value
  )
}

function isBesideTarget({ start }: { start: number }, at: number): boolean {
  return start - at < 30
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
