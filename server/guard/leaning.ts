import { canon, has } from './canon.ts'
import type { Claim, Sentence } from './claims.ts'
import { indicatorOf, leans } from './indicators.ts'
import { withoutNames, type Mention } from './places.ts'

/** Its own words, or those of the claim before it where it has none: "(78,7%)", "bằng 85,7%". */
export function aboutOf(
  claim: Claim,
  { sentence, before, mentions }: { sentence: Sentence; before: Sentence[]; mentions: Mention[] },
): string {
  const names = [...mentions, ...sentence.mentions]
  const isBare = (local: string) => leans(indicatorOf(withoutNames(local, names)))
  if (!isEmpty(claim, names) || /(?<!\p{L})trong\s+(?:số\s+)?$/iu.test(claim.lead))
    return claim.local
  const at = sentence.claims.indexOf(claim)
  const earlier = sentence.claims.slice(0, at).findLast(({ local }) => !isBare(local))
  if (earlier) return `${claim.local}${earlier.local}`
  const calls = / (?:mong|xin|đề nghị|kính mời|hãy) .*$/u
  const said = sentence.canonical.replace(calls, ' ')
  if (!isBare(said) && sentence.claims.length <= 1) return sentence.canonical
  const later = sentence.claims.slice(at + 1).find(({ local }) => !isBare(local))
  if (later) return `${claim.local}${later.local}`
  const last = before.findLast(({ claims }) => claims.length > 0)?.claims.at(-1)
  return last && isBare(said) ? `${claim.local}${last.local}` : sentence.canonical
}

/** Whether its clause says nothing but how many: "(78,7%)", "còn lại 1.638 xã". */
export function isEmpty({ local, quantity }: Claim, mentions: Mention[]): boolean {
  const unit = canon(quantity.unit)
  const own = local.replace(
    / (?:cao|thấp|nhiều|ít|lớn) hơn(?: so với)? (?=mức |con số |tỷ lệ )/u,
    ' ',
  )
  return indicatorOf(withoutNames(own, mentions)).core.every((word) => has(unit, word))
}
