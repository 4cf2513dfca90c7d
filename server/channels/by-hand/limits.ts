import type { TextPart, Words } from '#server/channels/channel.ts'

/** A sentence where a piece is longer than its platform takes, in characters as the platform counts them. Pure. */
export function overCharacters(part: TextPart | undefined, most: number): Words[] {
  const count = part?.text.length ?? 0
  return part && count > most ? [over(part.label, { count, most }, CHARACTERS)] : []
}

/** The same, where the platform counts bytes: a Vietnamese letter is one to three. Pure. */
export function overBytes(part: TextPart | undefined, most: number): Words[] {
  const count = part ? new TextEncoder().encode(part.text).length : 0
  return part && count > most ? [over(part.label, { count, most }, BYTES)] : []
}

const CHARACTERS: Words = { vi: 'ký tự', en: 'characters' }
const BYTES: Words = {
  vi: 'byte (chữ có dấu tính 2–3 byte)',
  en: 'bytes (an accented letter is 2–3)',
}

function over(label: Words, { count, most }: { count: number; most: number }, unit: Words): Words {
  const said = (language: 'vi' | 'en') => ({
    ...{ count: count.toLocaleString(LOCALES[language]) },
    ...{ most: most.toLocaleString(LOCALES[language]), more: count - most },
  })
  const [vi, en] = [said('vi'), said('en')]
  return {
    vi: `${label.vi} dài ${vi.count} ${unit.vi}, nhiều nhất là ${vi.most}: cần bớt ${vi.more}.`,
    en: `${label.en}: ${en.count} ${unit.en}, at most ${en.most}: ${en.more} too many.`,
  }
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' }

/** Signs that no font of the papers has, as one sentence. Pure. */
export function unprintable(text: string): Words[] {
  const signs = [...new Set(text.match(/\p{Extended_Pictographic}/gu) ?? [])].filter(
    (sign) => !/[©®™]/u.test(sign),
  )
  if (signs.length === 0) return []
  const named = signs.slice(0, 5).join(' ')
  return [
    {
      vi: `Bản in không in được biểu tượng ${named}. Xin bỏ ra.`,
      en: `These signs cannot be printed: ${named}. Please take them out.`,
    },
  ]
}

/** More lines than a paper has room for, as one sentence; a long paragraph counts as the lines it fills. Pure. */
export function overLines(
  text: string,
  { most, perLine }: { most: number; perLine: number },
): Words[] {
  const count = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(line ? 1 : 0.5, Math.ceil(line.length / perLine)), 0)
  if (count <= most) return []
  return [
    {
      vi: `Bản in có chỗ cho khoảng ${most} dòng, bài đang cần ${Math.ceil(count)} dòng: xin rút ngắn.`,
      en: `The paper has room for about ${most} lines, this takes ${Math.ceil(count)}: please shorten it.`,
    },
  ]
}
