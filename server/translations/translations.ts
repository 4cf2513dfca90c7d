import { hash } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import { record } from '#server/audit/audit.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Draft } from '#server/messages/revisions.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { isLanguage } from '#server/stations/languages.ts'

/** A message in another language, by two people with their names: one wrote it, another read it over. */
export type Translation = {
  messageId: string
  language: string
  text: string
  /** What exactly was translated, see `basisOf`. */
  basedOn: string
  translator: string
  translatedOn: string
  reader: string
  readOn: string
}

type NewTranslation = Omit<Translation, 'basedOn'> & { by: Account }

/**
 * Keeps a translation of the message as it stands now; the latest of each language counts.
 * @throws RefusedError: not the actor's, an unknown language, one person in both parts, a day to come
 */
export async function addTranslation(db: Db, { by, ...given }: NewTranslation): Promise<void> {
  const message = await findMessage(db, { id: given.messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('translations.notYours')
  if (!isLanguage(given.language)) throw new RefusedError('translations.noLanguage')
  if (given.translator.toLowerCase() === given.reader.toLowerCase())
    throw new RefusedError('translations.onePerson')
  const today = toWallClock(instant()).date
  if (given.translatedOn > today || given.readOn > today)
    throw new RefusedError('translations.toCome')
  if (given.readOn < given.translatedOn) throw new RefusedError('translations.readBefore')
  const row = { id: newId(), basedOn: basisOf(message.revision), createdBy: by.id }
  await db
    .insertInto('translations')
    .values({ ...given, ...row, createdAt: instant() })
    .execute()
  const { messageId, text: _, ...detail } = given
  await record(db, { by: by.id, action: 'translated', subject: messageId, detail })
}

/** The latest translation of each language of some messages. */
export async function listTranslations(
  db: Db,
  { messageIds }: { messageIds: string[] },
): Promise<Translation[]> {
  if (messageIds.length === 0) return []
  const rows = await db
    .selectFrom('translations')
    .select(['messageId', 'language', 'text', 'basedOn'])
    .select(['translator', 'translatedOn', 'reader', 'readOn'])
    .where(isOneOf(db, 'messageId', messageIds))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return [...new Map(rows.map((row) => [`${row.messageId} ${row.language}`, row])).values()]
}

/** SHA-256 of what is translated: once any of it changes, the translation is of something else. */
export function basisOf({ headline, keyMessage, body, callToAction, figureIds, texts }: Draft) {
  const own = texts.loudspeaker?.text ?? null
  const parts = [headline, keyMessage, body, callToAction, figureIds, own]
  return hash('sha256', JSON.stringify(parts))
}
