import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { getDraftable, revise } from '#server/messages/messages.ts'
import type { ChosenPicture } from '#server/messages/revisions.ts'
import type { Account } from '#server/people/accounts.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { addPieces } from './pieces.ts'
import type { Encoded } from './re-encode.ts'

/** Pictures a message may have. */
export const PICTURES_AT_MOST = 10
const ALT_AT_MOST = 500

type Change = { by: Account; messageId: string; basedOn: number }

/**
 * Adds pictures after those that are there, as the next revision; one that is there already is not added again.
 * @throws RefusedError: not an officer, edited meanwhile, none, more than ten
 */
export async function addPictures(
  db: Db,
  { encoded, ...change }: Change & { encoded: Encoded[] },
): Promise<void> {
  if (encoded.length === 0) throw new RefusedError('pictures.nothingChosen')
  await saveChange(db, change, async (trx, chosen) => {
    const added: string[] = []
    for (const one of encoded) added.push(await keep(trx, change, one))
    const known = new Set(chosen.map(({ id }) => id))
    const ids = [...new Set(added)].filter((id) => !known.has(id))
    return [...chosen, ...ids.map((id) => ({ id, alt: '' }))]
  })
}

/** Writes what the pictures show. @throws RefusedError as `addPictures` */
export async function describePictures(
  db: Db,
  { alts, ...change }: Change & { alts: ChosenPicture[] },
): Promise<void> {
  await saveChange(db, change, async (_, chosen) => described(chosen, alts))
}

/**
 * Moves a picture by so many places, or with `out` takes it from the message; what was typed is kept with it.
 * @throws RefusedError as `addPictures`
 */
export async function movePicture(
  db: Db,
  {
    id,
    by,
    alts,
    ...change
  }: Change & { id: string; alts: ChosenPicture[]; by: Account; places: number | 'out' },
): Promise<void> {
  const { places, ...rest } = change
  await saveChange(db, { by, ...rest }, async (_, chosen) =>
    moved(described(chosen, alts), { id, places }),
  )
}

/** Pure. */
export function moved(
  chosen: ChosenPicture[],
  { id, places }: { id: string; places: number | 'out' },
): ChosenPicture[] {
  const from = chosen.findIndex((one) => one.id === id)
  if (from < 0) return chosen
  const others = chosen.toSpliced(from, 1)
  if (places === 'out') return others
  const to = Math.max(0, Math.min(others.length, from + places))
  return others.toSpliced(to, 0, chosen[from]!)
}

function described(chosen: ChosenPicture[], alts: ChosenPicture[]): ChosenPicture[] {
  const words = new Map(alts.map(({ id, alt }) => [id, alt]))
  return chosen.map(({ id, alt }) => ({ id, alt: written(words.get(id) ?? alt) }))
}

/** One line: it is read aloud as one. */
function written(alt: string): string {
  return alt.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, ALT_AT_MOST)
}

async function saveChange(
  db: Db,
  { by, messageId, basedOn }: Change,
  change: (trx: Db, chosen: ChosenPicture[]) => Promise<ChosenPicture[]>,
): Promise<void> {
  await changing(db, messageId, async (trx) => {
    const { revision } = await getDraftable(trx, { messageId, by })
    const { author, number } = revision
    if (number !== basedOn) throw new RefusedError('messages.editedMeanwhile', { author, number })
    const pictures = await change(trx, revision.pictures)
    if (pictures.length > PICTURES_AT_MOST)
      throw new RefusedError('pictures.tooMany', { most: PICTURES_AT_MOST })
    await revise(trx, { by, messageId, basedOn, draft: { ...revision, pictures } })
  })
  enqueue('arrange', { messageId })
}

/** @returns its id, also where the message has had it before */
async function keep(trx: Db, { by, messageId }: Change, { jpeg, ...encoded }: Encoded) {
  const { sha256, width, height } = encoded
  const known = await trx
    .selectFrom('pictures')
    .select('id')
    .where('messageId', '=', messageId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const row = { id, messageId, sha256, width, height, bytes: jpeg.length }
  await trx
    .insertInto('pictures')
    .values({ ...row, createdBy: by.id, createdAt: instant() })
    .execute()
  await addPieces(trx, { pictureId: id, jpeg })
  return id
}
