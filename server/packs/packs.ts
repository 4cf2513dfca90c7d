import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import { env } from '#server/env.ts'
import type { Station } from '#server/stations/stations.ts'
import { voiceName } from '#server/voices/voice-name.ts'
import { buildPacks } from './build-packs.ts'
import type { Pack } from './pack.ts'
import { contentHash } from './content-hash.ts'
import { renderApart } from './render-apart.ts'

/** A pack as it lies on this machine. */
export type KeptPack = {
  file: string
  /** SHA-256 of the file, in hexadecimal. */
  sha256: string
  bytes: number
  /** Equal for packs that say the same; an ETag. */
  contentHash: string
}

type Day = { station: Station; date: string }

/** The pack of a station for a day, rendered where it says something new; nothing where the station airs nothing. */
export async function getPack(db: Db, { station, date }: Day): Promise<KeptPack | undefined> {
  const pack = (await buildPacks(db, { stations: [station], date })).get(station.id)
  if (!pack) return undefined
  return (await keepPack(db, { station, pack })).kept
}

/**
 * Renders the packs of some stations for a day, those alone that say something new.
 * @returns how many were rendered, and how many were there already
 */
export async function renderDay(
  db: Db,
  { stations, date }: { stations: Station[]; date: string },
): Promise<{ rendered: number; unchanged: number }> {
  const packs = await buildPacks(db, { stations, date })
  let rendered = 0
  for (const station of stations) {
    const pack = packs.get(station.id)
    if (pack && (await keepPack(db, { station, pack })).rendered) rendered++
  }
  return { rendered, unchanged: packs.size - rendered }
}

/** Two that ask for the same pack at once wait for one rendering. */
const rendering = new Map<string, Promise<KeptPack>>()

async function keepPack(
  db: Db,
  { station, pack }: { station: Station; pack: Pack },
): Promise<{ kept: KeptPack; rendered: boolean }> {
  const hash = hashOf(pack, station)
  const file = join(packsFolder(), `${station.id} ${pack.date} ${hash.slice(0, 32)}.zip`)
  const known = await findRow(db, { stationId: station.id, date: pack.date })
  if (known?.contentHash === hash && existsSync(file))
    return { kept: { ...known, file }, rendered: false }
  const begun =
    rendering.get(file) ??
    render(db, { station, pack, file, hash }).finally(() => rendering.delete(file))
  rendering.set(file, begun)
  return { kept: await begun, rendered: true }
}

type Rendered = { station: Station; pack: Pack; file: string; hash: string }

async function render(db: Db, { station, pack, file, hash }: Rendered): Promise<KeptPack> {
  const { voice, region, pace } = station
  const manner = voice === 'synthetic' ? { region, pace } : undefined
  const zip = await renderApart({ pack, manner })
  await writeWhole(file, zip)
  const sha256 = createHash('sha256').update(zip).digest('hex')
  const at = instant()
  const row = { contentHash: hash, sha256, bytes: zip.length, renderedAt: at, lookedAt: at }
  await db
    .insertInto('packs')
    .values({ stationId: station.id, date: pack.date, ...row })
    .onConflict((conflict) => conflict.columns(['stationId', 'date']).doUpdateSet(row))
    .execute()
  return { file, sha256, bytes: zip.length, contentHash: hash }
}

/** A file is there whole or not at all. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.${newId()}`
  await mkdir(packsFolder(), { recursive: true })
  await writeFile(unfinished, bytes)
  await rename(unfinished, file)
}

/** Takes away the files of days before a date. */
export async function forgetPacksBefore(date: string): Promise<void> {
  const names = await readdir(packsFolder()).catch(() => [])
  const old = names.filter((name) => (name.split(' ')[1] ?? '') < date)
  for (const name of old) await rm(join(packsFolder(), name), { force: true })
}

function hashOf(pack: Pack, { voice, region }: Station): string {
  return contentHash(pack, voice === 'synthetic' ? `${voiceName()} ${region}` : '')
}

async function findRow(db: Db, { stationId, date }: { stationId: string; date: string }) {
  return db
    .selectFrom('packs')
    .select(['contentHash', 'sha256', 'bytes'])
    .where('stationId', '=', stationId)
    .where('date', '=', date)
    .executeTakeFirst()
}

function packsFolder(): string {
  return join(env.DATA_DIR, 'packs')
}
