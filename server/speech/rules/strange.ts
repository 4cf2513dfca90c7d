import { left, type Found, type Place } from '#server/speech/reading.ts'

const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)[^\s<>"”)]+[^\s<>"”).,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|gov|edu|info|io|me|asia|xyz)(?:\/[^\s<>"”)]*[^\s<>"”).,;:!?])?(?![\p{L}\d]))/iu
const HANDLE = /^[@#][\p{L}\p{M}\d_]+/u
const FILE = /^[\p{L}\p{M}\d_-]+\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|pptx?|mp[34])(?![\p{L}\d])/iu
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}\p{Regional_Indicator}]*/u
/** What a reader passes over, or hears as a pause. */
const SILENT = /^[.,;:!?…()[\]"“”'‘’«»\s\-–—]/u
const BULLET = /^[•·▪●■◦*]\s*|^[-+–—]\s+/u
const SAID: Record<string, string> = {
  '&': 'và',
  '≥': 'lớn hơn hoặc bằng',
  '≤': 'nhỏ hơn hoặc bằng',
}
const SIGN = /^[^\p{L}\p{M}\d]/u

/** Addresses, hashtags and names of files: nobody can say them. */
export function address({ rest, before }: Place): Found | undefined {
  if (/[\p{L}\d]$/u.test(before)) return
  const [written] = ADDRESS.exec(rest) ?? FILE.exec(rest) ?? HANDLE.exec(rest) ?? []
  return written ? left(written, 'address') : undefined
}

/** Signs: some are silent, some have one name, all others are left. */
export function sign({ rest, before }: Place): Found | undefined {
  const [emoji] = EMOJI.exec(rest) ?? []
  if (emoji && !/^[©®™]/.test(emoji)) return left(emoji, 'emoji')
  const [bullet] = /(?:^|\n)\s*$/u.test(before) ? (BULLET.exec(rest) ?? []) : []
  if (bullet) return { length: bullet.length, spoken: '' }
  if (SILENT.test(rest)) return
  const [written] = SIGN.exec(rest) ?? []
  if (!written) return
  const said = SAID[written]
  return said ? { length: 1, spoken: said } : left(written, 'symbol')
}
