/** A place that a text names. `level` is 0 for the country and grows towards the villages. */
export type NamedPlace = { start: number; end: number; name: string; level: number }

const LEVELS: [number, string][] = [
  [1, 'vùng|khu vực|miền'],
  [2, 'tỉnh|thành phố|tp\\.?'],
  [3, 'huyện|quận|thị xã|tx\\.?'],
  [4, 'xã|phường|đặc khu|thị trấn|tt\\.?'],
  [5, 'thôn|xóm|ấp|bản|buôn|làng|khu phố|tổ dân phố'],
]
/** What stands in capitals after a kind and is no name. */
const NO_NAME = '(?!(?:NTM|OCOP|ĐBKK|DTTS|MTTQ|UBND|HĐND|Nông thôn|Đảng|Mặt trận)(?!\\p{L}))'
const NAME = String.raw`${NO_NAME}\p{Lu}[\p{L}\p{M}'’]*(?:[ -]+\p{Lu}[\p{L}\p{M}'’]*)*`
const REGIONS =
  'Đồng bằng sông Cửu Long|Đồng bằng sông Hồng|Tây Nguyên|Đông Nam Bộ|Tây Bắc|Đông Bắc|' +
  'Trung du và miền núi phía Bắc|Bắc Trung Bộ|Duyên hải miền Trung|phía Nam|phía Bắc'
/** Provinces are named without their kind too. Old and new ones, as sources of either time say them. */
const PROVINCES =
  'An Giang|Bà Rịa ?[-–] ?Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|' +
  'Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|' +
  'Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|' +
  'Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|' +
  'Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|' +
  'Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|TP\\.? ?HCM|Trà Vinh|Tuyên Quang|Vĩnh Long|' +
  'Vĩnh Phúc|Yên Bái'
const KINDS = LEVELS.map(([, words]) => `(${words.replaceAll(/[\p{L} ]+/gu, eitherCase)})`).join(
  '|',
)
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?:${KINDS})[ ]+(?:${REGIONS}|${NAME})|([Cc]ả nước|[Tt]oàn quốc|Việt Nam)|` +
    String.raw`([Tt]oàn (?:tỉnh|thành phố|huyện|xã|phường)|(?:địa bàn|của) (?:tỉnh|thành phố|huyện|xã|phường)(?! \p{Lu}))|` +
    String.raw`(${REGIONS})|(${PROVINCES}))(?![\p{L}\p{M}])`,
  'gu',
)
/** What is named after a place is none. */
const OF_A_NAME =
  /(?:MTTQ|Tổ quốc|Cộng sản|chủ nghĩa|Phụ nữ|Nông dân|Thanh niên|Cựu chiến binh|Liên đoàn Lao động|Hội|Báo|Đại học|Trường|Bệnh viện|Ngân hàng|Quỹ|Nhà máy|Công ty)\s+$/u

/** The places of a text in their order, a commune with the province it lies in as one: `xã A, tỉnh B`. */
export function placesInText(text: string): NamedPlace[] {
  const places: NamedPlace[] = []
  for (const match of text.matchAll(PLACE)) {
    const place = placeOf(match, places)
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (isBare(match) && OF_A_NAME.test(before)) continue
    const last = places.at(-1)
    const between = last && text.slice(last.end, place.start)
    if (last && between && /^,?\s+$/.test(between) && place.level < last.level)
      places[places.length - 1] = {
        ...last,
        end: place.end,
        name: text.slice(last.start, place.end),
      }
    else places.push(place)
  }
  return places
}

/** Named without its kind. */
function isBare(match: RegExpExecArray): boolean {
  return match.slice(1, 1 + LEVELS.length).every((kind) => kind === undefined)
}

function placeOf(match: RegExpExecArray, earlier: NamedPlace[]): NamedPlace {
  const [name] = match
  const [start, end] = [match.index, match.index + name.length]
  const groups = match.slice(1)
  const kind = groups.findIndex((group, at) => at < LEVELS.length && group !== undefined)
  const [country, whole, region] = groups.slice(LEVELS.length)
  if (country) return { start, end, name, level: 0 }
  if (whole) return { start, end, ...wholeOf(whole, earlier) }
  return { start, end, name: plainName(name), level: kind >= 0 ? LEVELS[kind]![0] : region ? 1 : 2 }
}

/** "Toàn tỉnh" is the province named last. */
function wholeOf(written: string, earlier: NamedPlace[]): Pick<NamedPlace, 'name' | 'level'> {
  const kind = written.split(' ').slice(1).join(' ').replace(/^bàn /, '')
  const level = LEVELS.find(([, words]) => words.split('|').includes(kind))?.[0] ?? 2
  const named = earlier.findLast((place) => place.level === level)
  return { name: named?.name ?? written, level }
}

/** `xã`, `Xã`, `XÃ`. */
function eitherCase(word: string): string {
  const capital = word[0]!.toUpperCase() + word.slice(1)
  return `(?:${word}|${capital}|${word.toUpperCase()})`
}

/** `XÃ PHONG ĐIỀN` of a letterhead is `xã Phong Điền`. */
function plainName(name: string): string {
  if (name !== name.toUpperCase() || name.length < 6) return name
  const words = name.toLowerCase().split(' ')
  const kinds = LEVELS.flatMap(([, kind]) => kind.split('|'))
  const kind = [2, 1].find((count) => kinds.includes(words.slice(0, count).join(' '))) ?? 0
  return words
    .map((word, at) => (at < kind ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join(' ')
}
