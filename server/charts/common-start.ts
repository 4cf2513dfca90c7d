/** Names without the words that all of them begin with: `Ủy ban nhân dân xã Phong Điền` is `… xã Phong Điền`. Pure. */
export function withoutCommonStart(names: string[]): string[] {
  const words = names.map((name) => name.normalize('NFC').trim().split(/\s+/))
  const shortest = Math.min(...words.map(({ length }) => length)) - 1
  let common = 0
  while (common < shortest && words.every((some) => some[common] === words[0]![common])) common++
  return common < 2 ? names : words.map((some) => `… ${some.slice(common - 1).join(' ')}`)
}
