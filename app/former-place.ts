import type { i18n } from 'i18next'
import { formatsFor } from './formats.ts'
import { placeName } from './place-label.ts'
import { languageIn } from './words/i18n.ts'

type Being = { type: string; name: string; parentCode: string | null; officialCode: string | null }

/** What a place was until a day. */
export type Former = Being & {
  validUntil: string
  parentType: string | null
  parentName: string | null
}

/** What of a place was otherwise before a day: `trước 30/04/2026 là Xã Lộc Ninh`. */
export function formerWords(words: i18n, former: Former, place: Being & { kind: string }): string {
  const { parentType, parentName, officialCode: code, validUntil } = former
  const name = placeName({ ...former, kind: place.kind })
  const what: string[] = []
  if (name !== placeName(place)) what.push(words.t('places.former.name', { name }))
  if (code !== place.officialCode) what.push(words.t('places.former.code', { code: code ?? '' }))
  if (former.parentCode !== place.parentCode)
    what.push(words.t('places.former.parent', { name: `${parentType} ${parentName}` }))
  const day = formatsFor(languageIn(words)).day(validUntil)
  return words.t('places.former.before', { day, what: what.join(', ') })
}
