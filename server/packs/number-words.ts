const DIGITS = new Set('không một hai ba bốn năm sáu bảy tám chín'.split(' '))
/** They follow a digit and make it larger, or go on behind the comma. */
const SCALES = new Set('mươi trăm nghìn ngàn triệu tỷ tỉ phẩy'.split(' '))
/** A number goes on with them, but never begins with one. */
const INNER = new Set(['mốt', 'lăm', 'tư', 'linh', 'lẻ', 'rưỡi', ...SCALES])
/** One number word alone is a number before these and after those. */
const BEFORE = /^(giờ|phút|ngày|phần trăm)$/u
const AFTER = new Set(['ngày', 'mùng', 'tháng'])
/** "năm ngoái", "năm nay": a year, whatever stands before it. */
const OF_YEARS = new Set('ngoái nay trước sau tới qua học'.split(' '))

/** Words without their signs, and whether a sign closes them: a number does not go on over it. */
type Spoken = { said: string[]; closed: boolean[] }

/**
 * Where a spoken text says a number: two number words or more, or one where nothing else can be meant.
 * "năm" alone is a year, "ba" may be a father, "Ba" in the middle of a sentence is a name.
 */
export function numbersIn(words: string[]): Set<number> {
  const closed = words.map((word) => /[.,;:!?…”"’)\]]$/u.test(word))
  const spoken = { said: words.map((word, at) => bare(word, words[at - 1])), closed }
  const found = new Set<number>()
  for (let from = 0; from < words.length; from++) {
    if (!begins(spoken, from)) continue
    let until = from + 1
    while (goesOn(spoken, from, until)) until++
    const isNumber = until - from > 1 || standsAlone(spoken, from)
    if (isNumber) for (let at = from; at < until; at++) found.add(at)
    from = until - 1
  }
  return found
}

/** Small letters at the beginning of a sentence; what is written large inside one is a name and stays so. */
function bare(word: string, before: string | undefined): string {
  const letters = word.replace(/^[“"‘([]+|[.,;:!?…”"’)\]]+$/gu, '')
  const isFirst = before === undefined || /[.!?…:]["”’)\]]*$/u.test(before)
  return isFirst ? letters.toLowerCase() : letters
}

function begins(spoken: Spoken, at: number): boolean {
  const word = spoken.said[at]!
  if (word === 'tư') return previous(spoken, at) === 'tháng'
  if (word === 'năm') return isFive(spoken, at, at)
  if (word === 'không') return isZero(spoken, at)
  return word === 'mười' || DIGITS.has(word)
}

function goesOn(spoken: Spoken, from: number, at: number): boolean {
  const word = next(spoken, at - 1)
  if (word === 'năm') return isFive(spoken, from, at)
  return word === 'mười' || DIGITS.has(word) || INNER.has(word)
}

/** "năm" is five before what makes it larger, after what only a number has before it, and in digits said one by one. */
function isFive(spoken: Spoken, from: number, at: number): boolean {
  const after = next(spoken, at)
  if (SCALES.has(after)) return true
  const before = previous(spoken, at)
  if (at > from) return /^(linh|lẻ|phẩy|không)$/u.test(before) || isOneByOne(spoken, from, at)
  return AFTER.has(before) ? !OF_YEARS.has(after) : standsAlone(spoken, at)
}

/** "không" mostly says no. */
function isZero(spoken: Spoken, at: number): boolean {
  return next(spoken, at) === 'phẩy' || standsAlone(spoken, at) || isOneByOne(spoken, at, at)
}

/** A telephone number: three digits and more, with nothing behind them that makes them larger. */
function isOneByOne({ said, closed }: Spoken, from: number, at: number): boolean {
  let [first, last] = [at, at]
  while (first > from && DIGITS.has(said[first - 1]!)) first--
  while (!closed[last] && DIGITS.has(said[last + 1] ?? '')) last++
  return first === from && last - first >= 2 && !SCALES.has(next({ said, closed }, last))
}

function standsAlone(spoken: Spoken, at: number): boolean {
  const after = next(spoken, at)
  const said = after === 'phần' ? `phần ${spoken.said[at + 2]}` : after
  return BEFORE.test(said) || (spoken.said[at] !== 'không' && AFTER.has(previous(spoken, at)))
}

function next({ said, closed }: Spoken, at: number): string {
  return closed[at] ? '' : (said[at + 1] ?? '')
}

function previous({ said, closed }: Spoken, at: number): string {
  return at === 0 || closed[at - 1] ? '' : said[at - 1]!
}
