import { readTokens, type Token } from '#server/quantities/tokens.ts'
import { canon, has, plainly } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Given } from './given.ts'
import type { Reason } from './reasons.ts'

/** Names that everybody may use. */
const COMMON = canon(
  'Việt Nam | Viet Nam | Mặt trận | Tổ quốc | Mặt trận Tổ quốc Việt Nam | Nông thôn mới | Đảng | Nhà nước | Nhân dân | Bác Hồ | Tết Nguyên đán | Trung thu | Quốc khánh | ' +
    'Ban Công tác Mặt trận | Đại đoàn kết toàn dân tộc | Ngày hội Đại đoàn kết | Vì người nghèo | Quỹ Vì người nghèo | Chương trình mục tiêu quốc gia | Mỗi xã một sản phẩm | Hội Nông dân | ' +
    'Hội Liên hiệp Phụ nữ | Hội Phụ nữ | Hội Cựu chiến binh | Hội Chữ thập đỏ | Đoàn Thanh niên | Hội Người cao tuổi | Ủy ban nhân dân xã | Ủy ban nhân dân | Hội đồng nhân dân | Ủy ban Mặt trận | Công an xã | ' +
    'Trạm Y tế | Nhà văn hóa | Internet | Zalo | Facebook | Covid | Wifi | Chủ tịch | Bí thư | Hiến pháp | June | January | February | March | April | May | July | August | September | October | November | December | ' +
    'Nguồn | Kính thưa | Thưa | Đơn vị | Chủ nhật | Thứ | Fatherland Front | Vietnam | Ban | Tổ | Trưởng thôn | Ông | Bà | Anh | Chị | Đài truyền thanh',
)

/** A name that stands neither in the figures nor in the sources: two capitals next to each other, or one in mid-sentence. */
export function nameIn({ text }: Sentence, given: Given): Reason | undefined {
  if (/^(?:kính (?:gửi|thưa|chào)|thưa|gửi|chào)/iu.test(text) && !/\d/.test(text)) return
  const { tokens } = readTokens(text)
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapital(tokens[at])) continue
    let last = at
    while (isCapital(tokens[last + 1]) && tokens[last + 1]!.start === tokens[last]!.end + 1)
      last += 1
    const unknown = unknownIn(tokens, { at, last }, given)
    if (unknown) return { code: 'name', written: unknown }
    at = last
  }
  return undefined
}

function unknownIn(
  tokens: Token[],
  { at, last }: { at: number; last: number },
  { corpus }: Given,
): string | undefined {
  const run = tokens.slice(at, last + 1)
  const isKnown = (words: string) =>
    has(corpus, canon(words).trim()) || has(COMMON, canon(words).trim())
  for (let one = 0; one < run.length - 1; one += 1) {
    const pair = `${run[one]!.written} ${run[one + 1]!.written}`
    const isFirst = one === 0 && beginsSentence(tokens, at)
    if (
      !isKnown(pair) &&
      !(isFirst && (run.length === 2 ? isKnown(run[1]!.written) : true) && isPlainWord(run[0]!.low))
    )
      return run.map(({ written }) => written).join(' ')
  }
  if (run.length > 1 || beginsSentence(tokens, at)) return
  const next = tokens[last + 1]
  const alone = run[0]!.written
  if (isKnown(alone)) return
  const pair = next?.kind === 'word' ? `${alone} ${next.written}` : alone
  return isKnown(pair) || isPlainWord(run[0]!.low) ? undefined : pair
}

const PLAIN = new Set(
  (
    'tại ở theo đến tới từ năm ngày tháng sáng chiều tối trong ngoài với và các những mọi cả toàn tỉnh huyện xã phường thôn xóm thành thị quận hộ người bà ông anh chị em đồng chí ' +
    'hiện nay hôm để khi nếu vì do nhờ sau trước trên dưới gần hơn khoảng chỉ còn đã đang sẽ không chưa mỗi một hai ba bốn sáu bảy tám chín mười cứ phần số tỷ so đây đó kết việc tính riêng ' +
    'tổng bình giai quý cuối đầu giữa cùng ủy mặt sở bộ ban cục chi hội đoàn báo nghị quyết quyết luật kế chương quỹ in as of the by at from this that'
  ).split(' '),
)

function isPlainWord(word: string): boolean {
  return PLAIN.has(word)
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.written)
}

function beginsSentence(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    !before ||
    (before.kind === 'sign' && /[.:;!?"“”«»‘'()\-–—•*#…]/u.test(before.written)) ||
    (before.kind === 'number' && at === 1) ||
    before.kind === 'line'
  )
}

/** The first letter of each word may be a capital; what must be one still must. */
export function either(source: string): string {
  return source.replaceAll(
    /(?<![\p{L}\\{])\p{Ll}(?=\p{Ll})/gu,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  )
}

const OFFICE = either(
  '(?:thủ tướng(?: chính phủ)?|phó thủ tướng|chính phủ|quốc hội|chủ tịch nước|tổng bí thư|bộ chính trị|ban bí thư|ban chấp hành trung ương|trung ương đảng|tỉnh ủy|thành ủy|huyện ủy|đảng ủy(?: xã| phường)?|' +
    '(?:bộ|sở|cục|tổng cục|chi cục|phòng|ban|viện|vụ|văn phòng|trung tâm|báo|đài|tạp chí|công ty|tập đoàn|ngân hàng|kho bạc|trường|bệnh viện|hội|liên đoàn|quỹ|tổ chức|hợp tác xã)\\s+\\p{Lu}\\p{L}*(?:[\\s,&-]+(?:\\p{Lu}\\p{L}*|và|vì|nhà nước))*|' +
    'ủy ban nhân dân(?: (?:tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn))?|hội đồng nhân dân(?: (?:tỉnh|huyện|xã|phường|thành phố))?|(?:ủy ban )?(?:trung ương )?mặt trận tổ quốc|công an(?: (?:tỉnh|huyện|xã|thành phố|phường))?|' +
    'liên hợp quốc|world bank|unicef|who|undp|ngân hàng thế giới|tổng cục thống kê|cục thống kê|bảo hiểm xã hội(?: (?:việt nam|tỉnh|huyện))?|thông tấn xã việt nam|các chuyên gia|chuyên gia|một nghiên cứu|khảo sát|nghiên cứu|thống kê quốc tế)',
)
const BY = new RegExp(
  String.raw`(?<!\p{L})(?:[Tt]heo|[Nn]guồn:?|[Dd]ẫn lời|[Aa]ccording to|[Tt]rích dẫn)\s+(?:thông tin (?:từ|của)\s+|số liệu (?:của|từ)\s+|báo cáo (?:của|từ)\s+|thống kê (?:của|từ)\s+|đánh giá của\s+|công bố của\s+|ghi nhận của\s+)?(${OFFICE})`,
  'u',
)
const DOES = new RegExp(
  String.raw`(?<!\p{L})(${OFFICE})(?:\s+(?:đã|vừa|mới|cũng|sẽ|có|đang|việt nam|tỉnh|huyện|xã|phường|\p{Lu}\p{L}*)){0,6}\s+(?:ban hành|phê duyệt|ký|quyết định|công bố|cho biết|thông báo|báo cáo|khẳng định|chỉ đạo|yêu cầu|thống kê|ghi nhận|xác nhận|đánh giá|trao|tặng|tổ chức|hỗ trợ|khen thưởng|công nhận|phát động|giao|cấp|đầu tư)(?!\p{L})`,
  'u',
)

const PERSON = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị)\s+\p{Lu}/u
const RANK =
  /(?<!\p{L})(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|trưởng ban|trưởng phòng|trưởng thôn|trưởng bản|chủ nhiệm|hiệu trưởng)(?:\s+\p{L}+){0,2}/giu

/** What somebody is said to be: "Bí thư Đảng ủy". */
export function rankIn({ text }: Sentence, { corpus }: Given): Reason | undefined {
  if (!PERSON.test(text)) return
  for (const [rank] of text.matchAll(RANK)) {
    const words = canon(plainly(rank)).trim()
    if (!has(corpus, words)) return { code: 'office', written: rank }
  }
  return undefined
}

/** Whom the sentence quotes or credits with a deed. */
export function officeIn({ text }: Sentence, { corpus }: Given): Reason | undefined {
  for (const pattern of [BY, DOES]) {
    const [, office] = pattern.exec(text) ?? []
    if (!office || isKnown(office, corpus)) continue
    if (/^(?:báo cáo|đài truyền thanh)/iu.test(office)) continue
    return { code: 'office', written: office.trim() }
  }
  return undefined
}

/** By its first words: what of a name comes after is looked at with the other names. */
function isKnown(office: string, corpus: string): boolean {
  const words = canon(office).trim().split(' ')
  return (
    has(corpus, words.join(' ')) || (words.length > 3 && has(corpus, words.slice(0, 3).join(' ')))
  )
}
