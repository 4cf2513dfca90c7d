import type { Db } from '#db/database.ts'
import type { Message } from '#server/messages/messages.ts'
import { listStationsById } from '#server/stations/stations.ts'
import { basisOf, listTranslations, type Translation } from './translations.ts'

/** A language that a station of a message needs: translated, translated before the text changed, or missing. */
export type Needed = {
  language: string
  standing: 'there' | 'outdated' | 'missing'
  translation: Translation | undefined
}

/** The languages that the stations need to which a message goes. */
export async function listNeeded(
  db: Db,
  { message }: { message: Pick<Message, 'id' | 'revision'> },
): Promise<Needed[]> {
  const rows = await db
    .selectFrom('plans')
    .select('destinationId')
    .distinct()
    .where('messageId', '=', message.id)
    .where('removedAt', 'is', null)
    .execute()
  const stations = await listStationsById(
    db,
    rows.map(({ destinationId }) => destinationId),
  )
  const languages = new Set([...stations.values()].flatMap((one) => one.languages))
  const translations = await listTranslations(db, { messageIds: [message.id] })
  const basis = basisOf(message.revision)
  return [...languages].sort().map((language) => {
    const translation = translations.find((one) => one.language === language)
    const isCurrent = translation?.basedOn === basis
    const standing = !translation ? 'missing' : isCurrent ? 'there' : 'outdated'
    return { language, standing, translation }
  })
}
