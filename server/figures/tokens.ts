/** A figure where it stands in a text: what is shown of it, and its key. */
export type Token = { start: number; end: number; shown: string; key: string }

const TOKEN = /\{([^{}|\n]{1,120})\|([0-9a-z]{6})\}/g

/** The tokens of a text, in their order: `{78,7%|k3f9xa}` shows `78,7%` of the figure `k3f9xa`. Pure. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ index, 0: whole, 1: shown, 2: key }) => ({
    start: index,
    end: index + whole.length,
    shown: shown!,
    key: key!,
  }))
}

/** The text as it is read: each figure is its number. Pure. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, '$1')
}

/** Where the letter at `offset` of the text as it is read stands in the text itself. Pure. */
export function offsetInText(text: string, offset: number): number {
  let hidden = 0
  for (const { start, end, shown } of tokensOf(text)) {
    const from = start - hidden
    if (offset < from) break
    if (offset < from + shown.length) return offset + hidden + 1
    hidden += end - start - shown.length
  }
  return offset + hidden
}

export function tokenOf({ shown, key }: Pick<Token, 'shown' | 'key'>): string {
  return `{${shown}|${key}}`
}
