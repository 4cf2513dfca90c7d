/** What is written for the apostrophe of `M’Drắk`. */
export const APOSTROPHES = /['’‘`´ʼʻ′]/g

/**
 * A name as a search sees it: lower case, no tone marks wherever they were put (hoá, hòa, NFD),
 * đ as d, apostrophes and spaces evened out. Never for display.
 */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
