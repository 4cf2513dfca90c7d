import { day } from './formats.ts'
import { placeName } from './place-label.ts'
import { i18n } from './words/i18n.ts'

type Being = { type: string; name: string; parentCode: string | null; officialCode: string | null }
type Former = Being & { validUntil: string; parentType: string | null; parentName: string | null }

/** What of a place was otherwise before a day: `trước 30/04/2026 là Xã Lộc Ninh`. */
export function formerWords(former: Former, place: Being & { kind: string }): string {
  const { parentType, parentName, officialCode: code, validUntil } = former
  const name = placeName({ ...former, kind: place.kind })
  const what: string[] = []
  if (name !== placeName(place)) what.push(i18n.t('places.former.name', { name }))
  if (code !== place.officialCode) what.push(i18n.t('places.former.code', { code: code ?? '' }))
  if (former.parentCode !== place.parentCode)
    what.push(i18n.t('places.former.parent', { name: `${parentType} ${parentName}` }))
  return i18n.t('places.former.before', { day: day(validUntil), what: what.join(', ') })
}
