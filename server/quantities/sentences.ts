export type Sentence = { start: number; end: number; text: string }

const BREAK = /\r?\n|[.!?…]+["”’»)\]]*/gu
/** Shortenings that a name or a number follows. */
const SHORT =
  /(?:^|[^\p{L}\p{M}])(?:TS|ThS|Th\.S|PGS|GS|BS|KS|LS|CN|TP|Tp|TX|Tx|TT|Tt|P|Q|H|X|T|St|Mr|Mrs|Ms|Dr|No|tr|tel|ĐT|Đ\/c|đ\/c|vd|VD|NSND|NSƯT|\p{Lu})$/u

/** The sentences of a text, each line by itself; offsets into the text in NFC. White space around them is left out. */
export function sentencesOf(written: string): Sentence[] {
  const text = written.normalize('NFC')
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length
    const isLine = /^\s/.test(match[0])
    if (!isLine && !endsAt(text, { from, dot: match.index, end, sign: match[0] })) continue
    push(sentences, text, from, isLine ? match.index : end)
    from = end
  }
  push(sentences, text, from, text.length)
  return sentences
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, to)
  const trimmed = part.trim()
  if (!trimmed) return
  const start = from + part.indexOf(trimmed)
  sentences.push({ start, end: start + trimmed.length, text: trimmed })
}

type Place = { from: number; dot: number; end: number; sign: string }

function endsAt(text: string, { from, dot, end, sign }: Place): boolean {
  const before = text.slice(Math.max(from, dot - 12), dot)
  const after = text.slice(end, end + 2)
  if (after === '') return true
  if (!/^[!?…]/.test(sign) && !/["”’»)\]]/.test(sign)) {
    if (SHORT.test(before)) return false
    if (isListMark(text, from, dot)) return false
    if (/v\.v$/u.test(before)) return /^\s+\p{Lu}/u.test(text.slice(end, end + 3))
  }
  if (/^\s/.test(after)) return true
  return /\p{Ll}\p{M}*$/u.test(before) && /^\p{Lu}[\p{Ll}\p{M}]/u.test(after) && !/^[!?]/.test(sign)
}

/** `1. Nội dung`, `II. Nội dung`, `a. Nội dung`. */
function isListMark(text: string, from: number, dot: number): boolean {
  return /^\s*(?:[-*•#]+\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|\p{L})$/u.test(
    text.slice(from, dot),
  )
}
