import { folded } from '#server/places/folded.ts'

/** Folded; the longer first where one begins another. */
const FULL: Record<string, string> = {
  ...{ ntm: 'nong thon moi', dtts: 'dan toc thieu so', dbkk: 'dac biet kho khan' },
  ...{ htx: 'hop tac xa', bhyt: 'bao hiem y te', bhxh: 'bao hiem xa hoi', cds: 'chuyen doi so' },
  ...{ mttq: 'mat tran to quoc', ti: 'ty', 'tieu chuan': 'chuan', 'dan so': 'nguoi' },
  ...{ 'nong thon kieu mau': 'kieu mau', 'chuong trinh': '' },
  ...{ 'hoan thanh nhiem vu xay dung': 'dat', 'hoan thanh xay dung': 'dat', 've dich': 'dat' },
}
const FULLS = new RegExp(`\\b(${Object.keys(FULL).join('|')})\\b`, 'g')

/** Words that do not tell one indicator from another. */
const FILLERS =
  /\b(tong so|so luong|ty le|ty trong|ca nuoc|toan quoc|toan tinh|binh quan|da|duoc|cong nhan|dat chuan|dat|co|so|cac|nhung|cua|la|ve|tren|hien|hien co|trong|theo|tai|o|xep hang|loai)\b/g

/** Reached at a higher level: which programme it is of goes without saying. */
const LEVEL = /\b(nang cao|kieu mau)\b/

/**
 * Two ways to write one indicator have one key: "Số xã đạt chuẩn NTM" and "xã đạt chuẩn nông thôn mới".
 * @param unit what is counted, where the indicator leaves it out
 */
export function indicatorKey(indicator: string, unit = ''): string {
  const spelled = ` ${folded(indicator)} `.replaceAll(FULLS, (short) => FULL[short]!)
  const level = LEVEL.test(spelled)
  const bare = level ? spelled.replace(/\bnong thon moi\b/g, ' ') : spelled
  const words = bare.replaceAll(FILLERS, ' ').split(' ')
  return [...new Set([...words, ...countedWords(unit)])].filter(Boolean).sort().join(' ')
}

/** The words of a unit that name what is counted; a percentage and money name nothing. */
function countedWords(unit: string): string[] {
  if (/[%‰]|đồng/.test(unit)) return []
  return folded(unit).split(' ')
}
