import { canon } from './canon.ts'
import { readTokens, type Token } from '#server/quantities/tokens.ts'

/** A place as a text names it. A `level` without a name is "toàn tỉnh", "xã ta". */
export type Mention = { level?: string; name?: string; start: number; end: number }

const LEVELS = [
  'thị trấn',
  'thị xã',
  'thành phố',
  'đặc khu',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thôn',
  'xóm',
  'ấp',
  'bản',
  'buôn',
  'làng',
  'khu vực',
  'vùng',
  'tổ dân phố',
  'commune',
  'province',
  'district',
]
const NATION = [
  'cả nước',
  'toàn quốc',
  'việt nam',
  'viet nam',
  'vietnam',
  'trên cả nước',
  'nationwide',
  'đất nước',
  'nước ta',
]
const HERE =
  /(?<![\p{L}])(?:(?:toàn|trong|khắp|trên)\s+(?:địa bàn\s+)?(tỉnh|huyện|xã|phường|thành phố|quận|thôn|thị xã|thị trấn)(?!\s+(?:\p{Lu}|hội|đội|viên))|(tỉnh|huyện|xã|phường|thôn|thành phố)\s+(?:ta|nhà|mình)(?![\p{L}]))/giu
const PROVINCES = new Set(
  (
    'an giang,bà rịa vũng tàu,bà rịa,vũng tàu,bắc giang,bắc kạn,bạc liêu,bắc ninh,bến tre,bình định,bình dương,bình phước,bình thuận,cà mau,cần thơ,' +
    'cao bằng,đà nẵng,đắk lắk,đắk nông,điện biên,đồng nai,đồng tháp,gia lai,hà giang,hà nam,hà nội,hà tĩnh,hải dương,hải phòng,hậu giang,hòa bình,' +
    'hưng yên,khánh hòa,kiên giang,kon tum,lai châu,lâm đồng,lạng sơn,lào cai,long an,nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,quảng bình,' +
    'quảng nam,quảng ngãi,quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,thái nguyên,thanh hóa,thừa thiên huế,huế,tiền giang,hồ chí minh,' +
    'trà vinh,tuyên quang,vĩnh long,vĩnh phúc,yên bái,tây nguyên,tây bắc,đông bắc,đông nam bộ,bắc bộ,nam bộ,trung bộ,đồng bằng sông cửu long,đồng bằng sông hồng'
  ).split(','),
)

/** The places that a text names, in the order in which they stand. @param known canons of names given with the figures */
export function mentionsIn(text: string, known: ReadonlySet<string>): Mention[] {
  const { tokens } = readTokens(text)
  const low = text.toLowerCase()
  const found: Mention[] = []
  for (const word of NATION)
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
      if (/\p{L}$/u.test(low.slice(0, at)) || /^\p{L}/u.test(low.slice(at + word.length))) continue
      const isOffice =
        /việt nam/.test(word) &&
        /(?:tổ quốc|đảng cộng sản|phụ nữ|nông dân|liên hiệp|hội|đoàn|ngân hàng \p{L}+)\s*$/u.test(
          low.slice(0, at),
        )
      if (!isOffice) found.push({ name: 'cả nước', start: at, end: at + word.length })
    }
  for (const match of text.matchAll(HERE)) {
    const level = (match[1] ?? match[2])!.toLowerCase()
    found.push({ level, start: match.index, end: match.index + match[0].length })
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const name = nameAt(tokens, at, known)
    if (!name) continue
    found.push({ ...name, end: tokens[name.last]!.end })
    at = name.last
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function nameAt(tokens: Token[], at: number, known: ReadonlySet<string>) {
  if (!isCapital(tokens[at]) && !isLetter(tokens, at)) return
  const longest = runFrom(tokens, at)
  for (let last = longest; last >= at; last -= 1) {
    const name = nameOf(tokens.slice(at, last + 1))
    const level = levelBefore(tokens, at)
    const isTyped = level !== undefined && last === longest
    if (isTyped || PROVINCES.has(name) || known.has(name))
      return { name, last, start: tokens[at]!.start, ...(level && { level }) }
  }
  return undefined
}

function runFrom(tokens: Token[], at: number): number {
  let last = at
  while (last < at + 4 && isCapital(tokens[last + 1]) && tokens[last + 1]!.spaced) last += 1
  return last
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{Ll}\p{M}]/u.test(token.written)
}

/** The "A" of "A Bung". */
function isLetter(tokens: Token[], at: number): boolean {
  return /^\p{Lu}$/u.test(tokens[at]!.written) && isCapital(tokens[at + 1])
}

function levelBefore(tokens: Token[], at: number): string | undefined {
  const one = tokens[at - 1]?.low ?? ''
  const two = `${tokens[at - 2]?.low ?? ''} ${one}`
  if (two === 'nông thôn' || two === 'đảng bộ') return undefined
  return LEVELS.find((level) => level === two) ?? LEVELS.find((level) => level === one)
}

function nameOf(tokens: Token[]): string {
  return canon(tokens.map(({ written }) => written).join(' ')).trim()
}

/** The parts of a place, the smallest first: "Xã Mỹ Lộc, huyện Bình Lục, tỉnh Hà Nam". */
export function partsOf(place: string): { level?: string; name: string }[] {
  if (/^\s*(?:cả nước|toàn quốc|việt nam|viet nam|vietnam|quốc gia|trung ương)\s*$/iu.test(place))
    return [{ name: 'cả nước' }]
  return place
    .replaceAll(/\((.*?)\)/g, ', $1')
    .split(/\s*[,;–-]\s+/u)
    .filter((part) => part.trim())
    .map((part) => {
      const words = canon(part.replace(/^(?:TP|Tp)\.?\s*/u, 'thành phố ')).trim()
      const first = LEVELS.find((one) => words.startsWith(`${one} `))
      // "Đảng bộ xã Hòa Tiến" is of the commune.
      const inner = first ? undefined : LEVELS.find((one) => words.includes(` ${one} `))
      if (inner)
        return { level: inner, name: words.slice(words.indexOf(` ${inner} `) + inner.length + 2) }
      const level = first
      const name = level ? words.slice(level.length + 1) : words
      return {
        name: /^(?:cả nước|toàn quốc|việt nam)$/u.test(name) ? 'cả nước' : name,
        ...(level && { level }),
      }
    })
}

const CITIES = new Set([
  'hà nội',
  'hồ chí minh',
  'đà nẵng',
  'hải phòng',
  'cần thơ',
  'huế',
  'đồng nai',
])

/** What of the mentions is not the place of the figure; undefined where all of them may be. */
export function strangePlace(mentions: Mention[], place: string | undefined): Mention | undefined {
  if (mentions.length === 0) return
  if (!place) return mentions.find(({ name }) => name !== undefined)
  const parts = partsOf(place)
  const names = mentions.filter(({ name }) => name !== undefined)
  const strange = names.find((mention) => !parts.some((part) => isSame(mention, part)))
  if (strange) return strange
  const first = parts[0]!
  if (names.length > 0 && !names.some((mention) => isSame(mention, first))) return names[0]
  const here = mentions.find(({ name }) => name === undefined)
  return here && names.length === 0 && !isLevel(here.level!, first) ? here : undefined
}

function isSame(mention: Mention, part: { level?: string; name: string }): boolean {
  if (mention.name !== part.name) return false
  if (!mention.level || (!part.level && mention.level === 'tỉnh')) return true
  const level =
    part.level ??
    (CITIES.has(part.name) ? 'thành phố' : PROVINCES.has(part.name) ? 'tỉnh' : mention.level)
  if (mention.level === level) return true
  return (
    CITIES.has(part.name) &&
    ['tỉnh', 'thành phố'].includes(mention.level) &&
    ['tỉnh', 'thành phố'].includes(level)
  )
}

function isLevel(level: string, part: { level?: string; name: string }): boolean {
  if (part.name === 'cả nước') return false
  if (part.level) return part.level === level || (CITIES.has(part.name) && level === 'thành phố')
  return (
    !PROVINCES.has(part.name) ||
    level === 'tỉnh' ||
    (CITIES.has(part.name) && level === 'thành phố')
  )
}

/** Words without the names of places: what is said, wherever. */
export function withoutNames(text: string, mentions: Mention[]): string {
  return mentions.reduce(
    (words, { name }) => (name ? words.replaceAll(canon(name), ' ') : words),
    text,
  )
}
