import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { isOneOf, liesIn } from '#db/rows.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may, type Verb } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import type { Region } from '#server/speech/numbers.ts'
import { SYLLABLES_A_MINUTE } from '#server/speech/reading-time.ts'
import { STATION } from './is-station.ts'
import { isLanguage } from './languages.ts'
import { minutesOf, Rules, Span, USUAL_RULES, USUAL_SLOTS } from './rules.ts'

/** How a station works, whoever set it. */
export type StationSettings = {
  /** Syllables a minute. */
  pace: number
  region: Region
  tuneSeconds: number
  voice: 'person' | 'synthetic'
  languages: string[]
  /** By time. */
  slots: Span[]
  rules: Rules
  /** Of the whole place, where somebody counted. */
  households: number | null
}

/** A commune's station: a destination that is heard. */
export type Station = StationSettings & {
  id: string
  name: string
  placeCode: string
  placePath: string
  /** `Xã`, `Phường`, … and the name after it. */
  placeType: string
  place: string
  rehearsal: 0 | 1
}

/** A station nobody has set up. */
export const USUAL_SETTINGS: StationSettings = {
  pace: SYLLABLES_A_MINUTE,
  region: 'north',
  tuneSeconds: 20,
  voice: 'person',
  languages: [],
  slots: USUAL_SLOTS,
  rules: USUAL_RULES,
  households: null,
}

/**
 * Sets how a station works, from now on.
 * @throws RefusedError: not the actor's, slots that overlap or end before they begin, an unknown language
 */
export async function setUpStation(
  db: Db,
  { id, settings, by }: { id: string; settings: StationSettings; by: Account },
): Promise<void> {
  await getStation(db, { id, verb: 'stations.manage', by })
  const slots = settings.slots.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  refuseUnfit({ ...settings, slots })
  const { languages, rules, ...plain } = settings
  const row = {
    ...plain,
    ...{ slots: JSON.stringify(slots), rules: JSON.stringify(rules) },
    ...{ languages: JSON.stringify(languages), changedBy: by.id, changedAt: instant() },
  }
  await db
    .insertInto('stations')
    .values({ destinationId: id, ...row })
    .onConflict((conflict) => conflict.column('destinationId').doUpdateSet(row))
    .execute()
  const detail = { ...settings, slots }
  await record(db, { by: by.id, action: 'station-set-up', subject: id, detail })
}

/** The station where it lies in the actor's place or below. */
export async function findStation(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Station | undefined> {
  const row = await seen(db, by).where('destinations.id', '=', id).executeTakeFirst()
  return row && toStation(row)
}

/** The station of who may do that with it. @throws RefusedError: not the actor's */
export async function getStation(
  db: Db,
  { id, verb, by }: { id: string; verb: Verb; by: Account },
): Promise<Station> {
  const station = await findStation(db, { id, by })
  if (!station || !may(by, verb, station)) throw new RefusedError('stations.notYours')
  return station
}

/** The stations of the actor's place and below, by place and name. */
export async function listStations(db: Db, { by }: { by: Account }): Promise<Station[]> {
  const rows = await seen(db, by).orderBy('places.path').orderBy('destinations.name').execute()
  return rows.map(toStation)
}

/** Stations by their ids, removed ones too: what they aired stays readable. */
export async function listStationsById(db: Db, ids: string[]): Promise<Map<string, Station>> {
  if (ids.length === 0) return new Map()
  const rows = await stations(db)
    .where(isOneOf(db, 'destinations.id', ids))
    .execute()
  return new Map(rows.map((row) => [row.id, toStation(row)]))
}

function refuseUnfit({ slots, languages }: StationSettings): void {
  if (slots.length === 0) throw new RefusedError('stations.noSlot')
  for (const [at, slot] of slots.entries()) {
    if (minutesOf(slot.until) <= minutesOf(slot.from))
      throw new RefusedError('stations.slotEnds', slot)
    const next = slots[at + 1]
    if (next && next.from < slot.until)
      throw new RefusedError('stations.slotsOverlap', { first: slot.from, second: next.from })
  }
  if (!languages.every(isLanguage)) throw new RefusedError('stations.noLanguage')
}

function seen(db: Db, { placePath }: Account) {
  return stations(db).where('removedAt', 'is', null).where(liesIn('places.path', placePath))
}

function stations(db: Db) {
  return db
    .selectFrom('destinations')
    .innerJoin('places', 'places.code', 'destinations.placeCode')
    .leftJoin('stations', 'stations.destinationId', 'destinations.id')
    .select(['destinations.id', 'destinations.name', 'destinations.placeCode', 'rehearsal'])
    .select(['places.path as placePath', 'places.type as placeType', 'places.name as place'])
    .select(['pace', 'region', 'tuneSeconds', 'voice', 'languages', 'slots', 'rules', 'households'])
    .where('destinations.channel', '=', STATION)
}

type Row = Awaited<ReturnType<ReturnType<typeof stations>['execute']>>[number]

const Slots = z.array(Span)
const Codes = z.array(z.string())

function toStation(row: Row): Station {
  const { id, name, placeCode, placePath, placeType, place, rehearsal } = row
  const where = { id, name, placeCode, placePath, placeType, place, rehearsal }
  const { pace, region, tuneSeconds, voice, households } = row
  if (pace === null || !region || tuneSeconds === null || !voice)
    return { ...USUAL_SETTINGS, ...where }
  return {
    ...where,
    ...{ pace, region, tuneSeconds, voice, households },
    languages: Codes.parse(JSON.parse(row.languages!)),
    slots: Slots.parse(JSON.parse(row.slots!)),
    rules: Rules.parse(JSON.parse(row.rules!)),
  }
}
