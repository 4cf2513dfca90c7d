import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { OFFICE_PHRASES, type Phrase } from './office-phrases.ts'

/** A phrase that a place added, and who said so. */
export type PlacePhrase = Phrase & {
  id: string
  placeCode: string
  placeName: string
  by: string
  at: string
}

/**
 * Says what the actor's place writes instead of an office phrase; what it said of it before is kept and no longer used.
 * @throws RefusedError: not allowed, or one of the two is empty
 */
export async function addPhrase(
  db: Db,
  { by, ...phrase }: Phrase & { by: Account },
): Promise<void> {
  if (!may(by, 'lexicon.edit', by)) throw new RefusedError('plain.notYours')
  const written = tidy(phrase.written).toLowerCase()
  const plain = tidy(phrase.plain)
  if (!/\p{L}/u.test(written) || !plain) throw new RefusedError('plain.empty')
  await inTransaction(db, async (trx) => {
    await lock(trx, `plain:${by.placeCode}`)
    const { placeCode } = by
    await retire(trx, { by, placeCode, written })
    const made = { createdBy: by.id, createdAt: instant(), removedBy: null, removedAt: null }
    const row = { id: newId(), placeCode, written, plain, ...made }
    await trx.insertInto('plainPhrases').values(row).execute()
  })
}

/** Takes a phrase back: what the places above say of it holds again. @throws RefusedError: not of the actor's place or below */
export async function removePhrase(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  const phrase = await findPhrase(db, { id, by })
  if (!phrase) throw new RefusedError('plain.notYours')
  await retire(db, { by, ...phrase })
}

/** A phrase in use that the actor may edit. */
export async function findPhrase(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<(Phrase & { placeCode: string }) | undefined> {
  const row = await db
    .selectFrom('plainPhrases')
    .innerJoin('places', 'places.code', 'plainPhrases.placeCode')
    .select(['placeCode', 'written', 'plain', 'path as placePath'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row && may(by, 'lexicon.edit', row) ? row : undefined
}

/** What was added in the actor's place and those it lies in, the nearest first. */
export async function listPhrases(db: Db, { by }: { by: Account }): Promise<PlacePhrase[]> {
  return db
    .selectFrom('plainPhrases')
    .innerJoin('places', 'places.code', 'plainPhrases.placeCode')
    .innerJoin('accounts', 'accounts.id', 'plainPhrases.createdBy')
    .select(['plainPhrases.id', 'written', 'plain', 'plainPhrases.placeCode'])
    .select(['places.name as placeName', 'accounts.name as by', 'plainPhrases.createdAt as at'])
    .where('plainPhrases.placeCode', 'in', by.placePath.split('/'))
    .where('removedAt', 'is', null)
    .orderBy('places.path', 'desc')
    .orderBy('written')
    .execute()
}

/** All phrases that hold in the actor's place: of each the nearest place's, else the country's. */
export async function phrasesFor(db: Db, { by }: { by: Account }): Promise<Phrase[]> {
  const phrases = new Map<string, Phrase>()
  for (const { written, plain } of await listPhrases(db, { by }))
    if (!phrases.has(written)) phrases.set(written, { written, plain })
  for (const phrase of OFFICE_PHRASES)
    if (!phrases.has(phrase.written)) phrases.set(phrase.written, phrase)
  return [...phrases.values()]
}

async function retire(
  db: Db,
  { by, placeCode, written }: { by: Account; placeCode: string; written: string },
): Promise<void> {
  await db
    .updateTable('plainPhrases')
    .set({ removedBy: by.id, removedAt: instant() })
    .where('placeCode', '=', placeCode)
    .where('written', '=', written)
    .where('removedAt', 'is', null)
    .execute()
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}
