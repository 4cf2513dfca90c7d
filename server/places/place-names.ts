import { folded } from './folded.ts'
import type { KnownPlace } from './former-places.ts'
import { VILLAGE_TYPES } from './places.ts'

/** A name as it may be meant: all of it, or what follows a type. */
type Reading = { type?: string; name: string }

const TYPES = ['Thành phố', 'Tỉnh', 'Đặc khu', 'Phường', 'Xã', ...VILLAGE_TYPES]

/**
 * Those of the places whose name matches, best first: the very name, then one they bore before, then names that
 * begin with it, then names that contain it. The type (`xã`, `phường`, `ấp`) may be written before the name, and what lies after a comma
 * narrows it to that province: `Tân Tiến, Đồng Nai`. Pure.
 */
export function matchesAmong(places: KnownPlace[], query: string): KnownPlace[] {
  return ranked(places, query, FAR)
}

/** Those of the places that bear or bore the very name, with its type before it or without, or that code. Pure. */
export function namedAmong(places: KnownPlace[], query: string): KnownPlace[] {
  const coded = codedAmong(places, query.trim())
  return coded.length > 0 ? coded : ranked(places, query, FORMER_NAME)
}

/** The place with that code, or else those that had it before. Pure. */
export function codedAmong(places: KnownPlace[], code: string): KnownPlace[] {
  const now = places.filter((place) => (place.officialCode ?? place.code) === code)
  if (now.length > 0) return now
  return places.filter(({ former }) => former.some(({ officialCode }) => officialCode === code))
}

/** What every match of a typed line has in its folded name; empty where the line names nothing. */
export function coreOf(query: string): string {
  return partsOf(query).readings.at(-1)!.name
}

function partsOf(query: string): { readings: Reading[]; parent: string } {
  const [written = '', parent = ''] = query.split(',')
  return { readings: readingsOf(written), parent: readingsOf(parent).at(-1)!.name }
}

/** `bản liền` is the commune Bản Liền, or a village called Liền. */
function readingsOf(written: string): Reading[] {
  const name = folded(written)
  const type = TYPES.find((each) => name.startsWith(`${folded(each)} `))
  return type ? [{ name }, { type, name: name.slice(folded(type).length + 1) }] : [{ name }]
}

/** How far a name is from the one that was typed; a province stands before the communes of its name. */
const PROVINCE = 0
const VERY_NAME = 1
const FORMER_NAME = 2
const BEGINS = 3
const FAR = 4
const NO_MATCH = 5

function ranked(places: KnownPlace[], query: string, most: number): KnownPlace[] {
  const { readings, parent } = partsOf(query)
  return places
    .map((place) => ({ place, rank: Math.min(...readings.map((one) => rankOf(place, one))) }))
    .filter(({ place, rank }) => rank <= most && liesIn(place, parent))
    .sort((a, b) => a.rank - b.rank || (a.place.path < b.place.path ? -1 : 1))
    .map(({ place }) => place)
}

function rankOf(place: KnownPlace, reading: Reading): number {
  const veryName = place.kind === 'province' ? PROVINCE : VERY_NAME
  const former = place.former.map((one) => rankOfName(one, reading, FORMER_NAME))
  return Math.min(rankOfName(place, reading, veryName), ...former)
}

function rankOfName(
  named: { type: string; folded: string },
  { type, name }: Reading,
  veryName: number,
): number {
  if (!name || (type && named.type !== type)) return NO_MATCH
  if (named.folded === name) return veryName
  if (named.folded.startsWith(name)) return BEGINS
  return named.folded.includes(name) ? FAR : NO_MATCH
}

function liesIn(place: KnownPlace, parent: string): boolean {
  return [place, ...place.former].some(({ parentName }) =>
    folded(parentName ?? '').includes(parent),
  )
}
