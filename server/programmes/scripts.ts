import type { Db } from '#db/database.ts'
import type { Revision } from '#server/messages/revisions.ts'
import type { Script } from '#server/translations/script.ts'
import { LANGUAGES } from '#server/stations/languages.ts'
import { basisOf, listTranslations } from '#server/translations/translations.ts'

/**
 * Gives the scripts of a message for the languages a station needs; one that is missing, or is of an earlier text,
 * is there without its text.
 */
export async function scriptsFor(
  db: Db,
  { revisions, stations }: { revisions: Revision[]; stations: { languages: string[] }[] },
): Promise<(messageId: string, languages: string[]) => Script[]> {
  const isNeeded = stations.some(({ languages }) => languages.length > 0)
  const messageIds = revisions.map(({ messageId }) => messageId)
  const all = isNeeded ? await listTranslations(db, { messageIds }) : []
  const bases = new Map(revisions.map((one) => [one.messageId, basisOf(one)]))
  const valid = all.filter(({ messageId, basedOn }) => bases.get(messageId) === basedOn)
  const byKey = new Map(valid.map((one) => [`${one.messageId} ${one.language}`, one]))
  return (messageId, languages) =>
    languages.map((language) => {
      const written = byKey.get(`${messageId} ${language}`)
      return { language, name: LANGUAGES[language]?.vi ?? language, ...(written && { written }) }
    })
}
