/** Signs of typesetting, and what telephones write in their place. */
const PLAIN: [RegExp, string][] = [
  [/[“”„«»]/g, '"'],
  [/[‘’‚′]/g, "'"],
  [/[–—−‑]/g, '-'],
  [/…/g, '...'],
  [/•/g, '-'],
  [/[\u00a0\u2009\u202f]/g, ' '],
  [/đ/g, 'd'],
  [/Đ/g, 'D'],
]

/** Vietnamese without its accents, as short messages are often written; other writings stay as they are. Pure. */
export function unaccented(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
  return PLAIN.reduce((plain, [sign, by]) => plain.replace(sign, by), bare)
}
