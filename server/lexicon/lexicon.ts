import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import type { Entry } from '#server/speech/entry.ts'
import { lexiconWith, type Lexicon } from '#server/speech/lexicon.ts'
import { toSpoken } from '#server/speech/spoken.ts'

/** How one place reads a shortening, and who said so. */
export type PlaceEntry = Entry & {
  id: string
  placeCode: string
  placeName: string
  by: string
  at: string
}

type NewEntry = Pick<Entry, 'written' | 'spoken' | 'when'>

/**
 * Says how the actor's place reads a shortening; what it said of it before is kept and no longer used.
 * @throws RefusedError: not allowed, nothing to read, or the reading is itself not spelled as it is spoken
 */
export async function addEntry(
  db: Db,
  { by, ...entry }: NewEntry & { by: Account },
): Promise<void> {
  if (!may(by, 'lexicon.edit', by)) throw new RefusedError('lexicon.notYours')
  const written = entry.written.normalize('NFC').trim()
  const spoken = entry.spoken.normalize('NFC').trim()
  if (!written || !spoken) throw new RefusedError('lexicon.empty')
  if (!isSpelled(spoken)) throw new RefusedError('lexicon.notSpelled')
  await inTransaction(db, async (trx) => {
    await lock(trx, `lexicon:${by.placeCode}`)
    const when = entry.when ?? null
    const same = (await listOwn(trx, by)).filter(
      (one) => one.written === written && one.when === when,
    )
    for (const { id } of same) await retire(trx, { id, by })
    const row = { id: newId(), placeCode: by.placeCode, written, spoken, when }
    const made = { createdBy: by.id, createdAt: instant(), removedBy: null, removedAt: null }
    await trx
      .insertInto('lexiconEntries')
      .values({ ...row, ...made })
      .execute()
  })
}

/** Takes an entry back: the reading of the places above holds again. @throws RefusedError: not of the actor's place or below */
export async function removeEntry(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  if (!(await findEntry(db, { id, by }))) throw new RefusedError('lexicon.notYours')
  await retire(db, { id, by })
}

/** An entry in use that the actor may edit. */
export async function findEntry(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<NewEntry | undefined> {
  const row = await active(db)
    .innerJoin('places', 'places.code', 'lexiconEntries.placeCode')
    .select('path as placePath')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !may(by, 'lexicon.edit', row)) return undefined
  return toEntry(row)
}

/** What is read in the actor's place: its own entries and those of the places it lies in, the nearest first. */
export async function listEntries(db: Db, { by }: { by: Account }): Promise<PlaceEntry[]> {
  const rows = await db
    .selectFrom('lexiconEntries')
    .innerJoin('places', 'places.code', 'lexiconEntries.placeCode')
    .innerJoin('accounts', 'accounts.id', 'lexiconEntries.createdBy')
    .select(['lexiconEntries.id', 'written', 'spoken', 'when', 'lexiconEntries.placeCode'])
    .select(['places.name as placeName', 'accounts.name as by', 'lexiconEntries.createdAt as at'])
    .where('lexiconEntries.placeCode', 'in', by.placePath.split('/'))
    .where('removedAt', 'is', null)
    .orderBy('places.path', 'desc')
    .orderBy('written')
    .execute()
  return rows.map(({ when, ...row }) => ({ ...row, ...(when && { when }) }))
}

/** The lexicons of some places, by their paths: what is nearest to a place is read there. */
export async function listLexicons(db: Db, paths: string[]): Promise<Map<string, Lexicon>> {
  const codes = [...new Set(paths.flatMap((path) => path.split('/')))]
  const rows = codes.length === 0 ? [] : await active(db).where('placeCode', 'in', codes).execute()
  const byPlace = Map.groupBy(rows, ({ placeCode }) => placeCode)
  return new Map(paths.map((path) => [path, lexiconOf(nearestFirst(path, byPlace))]))
}

/** Lexicons of the same entries are one, so that what was read with it is known again. */
const KEPT_AT_MOST = 500
const kept = new Map<string, Lexicon>()

function lexiconOf(entries: Entry[]): Lexicon {
  const key = JSON.stringify(entries)
  const lexicon = kept.get(key) ?? lexiconWith(entries)
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(key, lexicon)
  return lexicon
}

type Row = Awaited<ReturnType<ReturnType<typeof active>['execute']>>[number]

/** One entry for each shortening, that of the nearest place. */
function nearestFirst(path: string, byPlace: Map<string, Row[]>): Entry[] {
  const entries = new Map<string, Entry>()
  for (const code of path.split('/').reverse())
    for (const row of byPlace.get(code) ?? []) {
      const key = `${row.written}\n${row.when ?? ''}`
      if (!entries.has(key)) entries.set(key, toEntry(row))
    }
  return [...entries.values()]
}

function toEntry({ written, spoken, when }: Pick<Row, 'written' | 'spoken' | 'when'>): NewEntry {
  return { written, spoken, ...(when && { when }) }
}

function active(db: Db) {
  return db
    .selectFrom('lexiconEntries')
    .select(['id', 'placeCode', 'written', 'spoken', 'when'])
    .where('removedAt', 'is', null)
}

async function listOwn(db: Db, { placeCode }: Account): Promise<Row[]> {
  return active(db).where('placeCode', '=', placeCode).execute()
}

async function retire(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  const removed = { removedBy: by.id, removedAt: instant() }
  await db.updateTable('lexiconEntries').set(removed).where('id', '=', id).execute()
}

/** True where nothing of a reading would have to be read first: no digit, no sign, no shortening. */
function isSpelled(spoken: string): boolean {
  const read = toSpoken(spoken)
  return read.spoken === spoken && !read.pieces.some(({ doubt }) => doubt)
}
