import type { Words } from '#server/channels/channel.ts'

/** Languages a commune may need beside Vietnamese, by their BCP 47 codes. A machine writes and speaks none of them. */
export const LANGUAGES: Record<string, Words> = {
  bdq: { vi: 'Ba Na', en: 'Bahnar' },
  cjm: { vi: 'Chăm', en: 'Cham' },
  cmo: { vi: 'M’nông', en: 'Mnong' },
  hmn: { vi: 'Mông', en: 'Hmong' },
  ium: { vi: 'Dao', en: 'Dao' },
  jra: { vi: 'Gia Rai', en: 'Jarai' },
  km: { vi: 'Khmer', en: 'Khmer' },
  kpm: { vi: 'K’ho', en: 'Koho' },
  ktv: { vi: 'Cơ Tu', en: 'Katu' },
  mtq: { vi: 'Mường', en: 'Muong' },
  nut: { vi: 'Nùng', en: 'Nung' },
  rad: { vi: 'Ê Đê', en: 'Rade' },
  sed: { vi: 'Xơ Đăng', en: 'Sedang' },
  twh: { vi: 'Thái', en: 'Thai (Tai Don)' },
  tyz: { vi: 'Tày', en: 'Tay' },
}

export function isLanguage(code: string): boolean {
  return Object.hasOwn(LANGUAGES, code)
}
