import type { Entry } from '#server/speech/entry.ts'
import { left, type Found, type Place } from '#server/speech/reading.ts'
import { isMarked, isSyllable } from '#server/speech/syllables.ts'

const LETTERS = String.raw`[\p{L}\p{M}]`
const NAME = /^\s?\p{Lu}/u
const NUMBER = /^\s?(?:số\s+)?\d/iu
/** Two capitals or more, also with a sign between; and small letters that turn into capitals. */
const CAPITALS =
  /^(?:\p{Lu}[\p{Lu}\d]*(?:[&./-]\p{Lu}[\p{Lu}\d]*)+|\p{Lu}{2}[\p{Lu}\d]*)(?![\p{L}\p{M}\d])/u
const INNER_CAPITAL = /^\p{L}*\p{Ll}\p{Lu}[\p{L}\d]*/u
const IN_BRACKETS =
  /^(\s?)\(\s*(?:(?:sau đây |dưới đây )?(?:gọi|viết) tắt là:?\s+)?["“]?(\p{Lu}[\p{L}&./-]*\p{Lu})["”]?\s*\)/u
const CAPITAL_NEIGHBOUR = /(?:^|[^\p{L}])(\p{Lu}{2,})[^\p{L}\n]*$/u
const CAPITAL_NEXT = /^[^\p{L}\n]*(\p{Lu}{2,})(?!\p{Ll})/u

/** N13: what the lexicon knows, the longest first; other capitals are left, and a person is asked. */
export function acronym(place: Place): Found | undefined {
  return explained(place) ?? known(place) ?? unknown(place)
}

/** `Mặt trận Tổ quốc (MTTQ)`: the name has just been said in full. */
function explained({ rest, before, lexicon }: Place): Found | undefined {
  const [written, , short] = IN_BRACKETS.exec(rest) ?? []
  if (!written) return
  const full = lexicon.get(short![0]!)?.find((entry) => entry.written === short)?.spoken
  const said = full !== undefined && fold(before).endsWith(fold(full))
  return said || hasInitials(before, short!) ? { length: written.length, spoken: '' } : undefined
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()
}

/** Whether the last words begin with these letters: `Quỹ bảo trợ trẻ em (QBTTE)`. */
function hasInitials(before: string, short: string): boolean {
  const letters = [...short.replaceAll(/[^\p{L}]/gu, '').toLowerCase()]
  const words =
    before
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(-letters.length) ?? []
  const plain = (letter: string) => letter.normalize('NFD')[0]
  return (
    words.length === letters.length &&
    words.every(
      (word, at) =>
        plain(word[0]!) === plain(letters[at]!) && (letters[at] === 'đ') === word.startsWith('đ'),
    )
  )
}

function known({ rest, lexicon }: Place): Found | undefined {
  const here = (lexicon.get(rest[0]!) ?? []).filter((entry) => begins(rest, entry))
  const longest = here.filter(({ written }) => written.length === here[0]!.written.length)
  const entry = longest.find((one) => fits(one, rest.slice(one.written.length)))
  if (!entry) return longest[0] && left(longest[0].written, 'acronym')
  const { written, spoken, unsure } = entry
  if (unsure) return left(written, 'acronym')
  const glued =
    written.endsWith('.') && new RegExp(`^${LETTERS}`, 'u').test(rest.slice(written.length))
  return { length: written.length, spoken: glued ? `${spoken} ` : spoken }
}

function begins(rest: string, { written }: Entry): boolean {
  if (!rest.startsWith(written)) return false
  return written.endsWith('.') || !/^[\p{L}\p{M}\d]/u.test(rest.slice(written.length))
}

function fits({ when, written }: Entry, after: string): boolean {
  if (when === undefined) return true
  const next = written.endsWith('.') ? after : after.replace(/^\./, '')
  return (when === 'before a name' ? NAME : NUMBER).test(next)
}

function unknown({ rest, before }: Place): Found | undefined {
  const [inner] = INNER_CAPITAL.exec(rest) ?? []
  if (inner) return left(inner, 'acronym')
  const [written] = CAPITALS.exec(rest) ?? []
  if (!written || isWord(written, rest, before)) return
  return left(written, 'acronym')
}

/** In a headline of capitals a syllable is a word; elsewhere only one that has a mark. */
function isWord(written: string, rest: string, before: string): boolean {
  if (!isSyllable(written)) return false
  if (isMarked(written)) return true
  const neighbours = [CAPITAL_NEIGHBOUR.exec(before), CAPITAL_NEXT.exec(rest.slice(written.length))]
  return neighbours.some((one) => one && isSyllable(one[1]!))
}
