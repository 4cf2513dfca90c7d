import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import {
  apartDiffers,
  isEachSaid,
  isNestedSaid,
  isOfFirst,
  levelDiffers,
  timesDiffer,
} from './comparisons.ts'
import type { Fact } from './given.ts'
import { isEmpty } from './leaning.ts'
import type { Context } from './context.ts'
import type { ReasonCode } from './reasons.ts'
import { saysComplement } from './subjects.ts'
import {
  changeBefore,
  isBesideTarget,
  isNegated,
  isRest,
  isTarget,
  isToDo,
  isWhole,
  namesTarget,
} from './wording.ts'

export function wordingDiffers(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { role, facts } = candidate
  const { lead, tail } = claim
  const change = changeBefore(lead, tail)
  const directed = change.kind === 'amount' ? change.direction : undefined
  if (role === 'change' || role === 'difference') {
    if (role === 'difference' && !isOfFirst(candidate, context)) return 'direction'
    if (directed) return directed === candidate.direction ? undefined : 'direction'
    if (candidate.unit === '%' && isTellingAgain(claim, context)) return
    return candidate.unit === 'lần' ? timesDiffer(claim) : 'number'
  }
  if (role === 'sum')
    return /(?<!\p{L})(?:tổng|cộng|cả hai|cả thảy|gộp)(?!\p{L})/iu.test(context.sentence.text)
      ? undefined
      : 'number'
  if (role === 'apart') return apartDiffers(candidate, claim, context)
  if (role === 'nested') return isNestedSaid(candidate, context) ? undefined : 'number'
  if (role === 'each') return isEachSaid(candidate, claim, context) ? undefined : 'number'
  if (role === 'of target') {
    if (has(claim.before, 'còn') && isNegated(claim.after))
      return candidate.direction === 'down' ? undefined : 'direction'
    if (
      !isRiseToGoal(claim) &&
      !/(?<!\p{L})(?:kế hoạch|mục tiêu|chỉ tiêu|target|plan)(?!\p{L})/iu.test(context.sentence.text)
    )
      return 'number'
    if (isRiseToGoal(claim)) return directed === candidate.direction ? 'direction' : undefined
    const said = directed ?? (has(claim.before, 'còn') ? 'down' : undefined)
    return candidate.direction && said !== candidate.direction ? 'direction' : undefined
  }
  const [fact] = facts
  const begin = context.sentence.text
    .slice(0, claim.quantity.start)
    .split(/;|(?<!\p{L})(?:đến nay|thực tế|kết quả)(?!\p{L})/iu)
    .at(-1)!
  const inTarget = fact.isTarget
    ? namesTarget(`${begin} ${tail.slice(0, 60)}`)
    : isTarget(lead) || isTarget(tail.slice(0, 60)) || isTarget(begin.slice(0, 60))
  if (role === 'value' && fact.isTarget && isBesideTarget(lead)) return
  if (role === 'value' && fact.isTarget !== inTarget) return 'target'
  const ownDirection = fact.direction
  if (ownDirection) {
    const clause = `${lead} ${tail}`
    const said =
      directed ??
      (/(?<!\p{L})giảm(?!\p{L})/iu.test(clause)
        ? 'down'
        : /(?<!\p{L})tăng(?!\p{L})/iu.test(clause)
          ? 'up'
          : undefined)
    return said === ownDirection ? undefined : said ? 'direction' : 'indicator'
  }
  const level = levelDiffers(claim, context)
  if (level) return level === 'same' ? undefined : level
  if (change.kind === 'amount')
    return directed === 'up' || directed === 'down' ? 'indicator' : undefined
  if (
    change.direction &&
    (change.kind === 'to' || change.kind === 'from') &&
    !showsTrend(change, fact, context)
  )
    return 'trend'
  return parityDiffers(role, fact, claim, context)
}

/** "Phấn đấu đạt 96%, tăng 1,4 điểm phần trăm so với hiện nay": from the result up to the goal. */
function isRiseToGoal({ begin, lead, tail }: Claim): boolean {
  if (/(?<!\p{L})(?:cần|phải)(?: tăng)? thêm\s*$/iu.test(lead)) return true
  return (
    isTarget(begin) &&
    /(?<!\p{L})(?:tăng|nâng|giảm|hạ)(?: thêm)?\s*$/iu.test(lead) &&
    /^\s*(?:\p{L}+\s+)*?so với (?:hiện nay|hiện tại|kết quả|năm|tháng|cuối)/iu.test(tail)
  )
}

/** Another figure of the same kind, earlier or later, that shows the rise or fall. */
function showsTrend(
  { kind, direction }: { kind: string; direction?: string },
  fact: Fact,
  { facts }: Context,
): boolean {
  return facts.some((other) => {
    if (
      other === fact ||
      other.indicator.canonical !== fact.indicator.canonical ||
      other.isTarget !== fact.isTarget
    )
      return false
    if (canon(other.place ?? '') !== canon(fact.place ?? '')) return false
    const isLater = (fact.times[0] ?? '') > (other.times[0] ?? '')
    const [first, last] = isLater ? [other, fact] : [fact, other]
    const [from, to] = [first, last].map((one) => one.percents[0] ?? one.part ?? one.value) as [
      number?,
      number?,
    ]
    if (from === undefined || to === undefined || (kind === 'to') !== isLater) return false
    return direction === (to > from ? 'up' : 'down')
  })
}

/** "giảm 57 hộ, tương đương 21%": the direction was said of the number before. */
function isTellingAgain({ quantity, lead }: Claim, { sentence }: Context): boolean {
  const before = sentence.claims.findLast((one) => one.quantity.end <= quantity.start)
  if (!before || !/(?<!\p{L})(?:tương đương|tương ứng|hay|bằng|tức)(?!\p{L})/iu.test(lead))
    return false
  return changeBefore(before.lead, before.tail).kind === 'amount'
}

/** "còn 18 xã chưa đạt chuẩn, chiếm một phần bảy": of those that were spoken of last. */
function isNegatedBefore(claim: Claim, { sentence, mentions }: Context): boolean {
  const last = sentence.claims.findLast((one) => one.quantity.end <= claim.quantity.start)
  if (!last || !isEmpty(claim, mentions)) return false
  const isAgain = /(?<!\p{L})(?:chiếm|tương đương|tương ứng|bằng|tức|hay)(?!\p{L})/iu.test(
    claim.lead,
  )
  return isAgain && isNegated(`${last.before.slice(-60)}|${last.after}`)
}

/** "8.650 căn nhà tạm, nhà dột nát chưa được xóa": the comma parts things of one kind. */
function isNegatedInList({ quantity }: Claim, { indicator }: Fact, { sentence }: Context): boolean {
  const after = sentence.text.slice(quantity.end)
  const [, listed] = /^[^,;.:]*,([^,;.:\d]*?)(?<!\p{L})chưa(?!\p{L})/iu.exec(after) ?? []
  return (
    listed !== undefined &&
    canon(listed)
      .trim()
      .split(' ')
      .every((word) => word === '' || has(indicator.canonical, word))
  )
}

/** "bị" of what the figure says is "được". */
function suffers({ before, after }: Claim, { indicator: { canonical } }: Fact): boolean {
  return has(`${before}${after}`, 'bị') && has(canonical, 'được') && !has(canonical, 'bị')
}

/** "chi 55,8 tỷ đồng" of what was given. */
function spends({ lead }: Claim, { unit, indicator: { canonical } }: Fact): boolean {
  const isSpent =
    /(?<!\p{L})(?:chi|trích|giải ngân|xuất)(?: ra| tới| hơn| gần| khoảng)?\s*$/iu.test(lead)
  const isGiven = ['ủng hộ', 'quyên góp', 'vận động', 'huy động', 'tiếp nhận', 'thu']
  const isOfSpending = ['chi', 'trích', 'giải ngân'].some((one) => has(canonical, one))
  return unit === 'đồng' && isSpent && !isOfSpending && isGiven.some((one) => has(canonical, one))
}

function parityDiffers(
  role: Candidate['role'],
  fact: Fact,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { before, after } = claim
  const { canonical } = fact.indicator
  const isNegative =
    isNegated(`${before.slice(-60)}|${after}`) ||
    isNegatedBefore(claim, context) ||
    isNegatedInList(claim, fact, context) ||
    saysComplement(`${before}${after}`, canonical)
  const isPart = otherWords(after, fact) !== after && !isToDo(after)
  const rest = isRest(before, after) && !isPart
  if (role === 'whole') return isWhole(before.trim(), otherWords(after, fact)) ? undefined : 'whole'
  if (role === 'rest')
    return isNegative !== fact.isNegative || (rest && !fact.isNegative) ? undefined : 'negation'
  if (isNegative !== fact.isNegative || suffers(claim, fact)) return 'negation'
  if (spends(claim, fact)) return 'indicator'
  const isLeftOver = rest && has(before, 'còn lại')
  return isLeftOver && !fact.isNegative && fact.part !== undefined ? 'negation' : undefined
}

/** What is said of the whole beyond what is counted: the words of the indicator after its thing make it the part. */
export function otherWords(after: string, { indicator: { core }, unit }: Fact): string {
  const thing = [...canon(unit).trim().split(' '), ...core.slice(0, 2)]
  const isTold = core.some((word) => !thing.includes(word) && has(after, word))
  return isTold ? ` đã ${after}` : after
}
