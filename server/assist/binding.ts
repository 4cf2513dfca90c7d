import { tokenOf, tokensOf, type Token } from '#server/figures/tokens.ts'
import { withUnit } from './figure-sentence.ts'

type Shown = Pick<Token, 'shown' | 'key'>

type Ledgered = { key: string; value: string; unit: string }

/** How figures may stand in a text: as they already do in it, and as the ledger writes them. Pure. */
export function shownOf(text: string, figures: Ledgered[]): Shown[] {
  const written = figures.map(({ key, value, unit }) => ({
    key,
    shown: /^[%‰]/.test(unit) ? withUnit(value, unit) : value,
  }))
  return [...tokensOf(text), ...written].map(({ shown, key }) => ({ shown, key }))
}

/**
 * A sentence with its figures bound again, where a number stands exactly as one of them does and as no other: what the
 * assistant was shown and gave back is plain text. Pure.
 */
export function bound(sentence: string, candidates: Shown[]): string {
  const byShown = Map.groupBy(candidates, ({ shown }) => shown)
  const sure = [...byShown]
    .filter(([, all]) => new Set(all.map(({ key }) => key)).size === 1)
    .map(([, [one]]) => one!)
    .sort((a, b) => b.shown.length - a.shown.length)
  if (sure.length === 0) return sentence
  const anyOf = sure.map(({ shown }) => escaped(shown)).join('|')
  const standing = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/{]|[.,/]\d*)(?:${anyOf})(?![\p{L}\p{N}/%‰]|[.,]\d)`,
    'gu',
  )
  return sentence.replace(standing, (shown) => tokenOf(sure.find((one) => one.shown === shown)!))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
