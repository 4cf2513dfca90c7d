import { folded } from './folded.ts'
import { VILLAGE_TYPES, type PlaceWithParent } from './places.ts'

/** A name as it may be meant: all of it, or what follows a type. */
type Reading = { type?: string; name: string }

const TYPES = ['Thành phố', 'Tỉnh', 'Đặc khu', 'Phường', 'Xã', ...VILLAGE_TYPES]

/**
 * Those of the places whose name matches, best first: the very name, then names that begin with it, then names
 * that contain it. The type (`xã`, `phường`, `ấp`) may be written before the name, and what lies after a comma
 * narrows it to that province: `Tân Tiến, Đồng Nai`. Pure.
 */
export function matchesAmong(places: PlaceWithParent[], query: string): PlaceWithParent[] {
  return ranked(places, query, FAR)
}

/** Those of the places that bear the very name, with its type before it or without, or that code. Pure. */
export function namedAmong(places: PlaceWithParent[], query: string): PlaceWithParent[] {
  const code = query.trim()
  const coded = places.filter((place) => place.code === code)
  return coded.length > 0 ? coded : ranked(places, query, VERY_NAME)
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
const BEGINS = 2
const FAR = 3
const NO_MATCH = 4

function ranked(places: PlaceWithParent[], query: string, most: number): PlaceWithParent[] {
  const { readings, parent } = partsOf(query)
  return places
    .map((place) => ({ place, rank: Math.min(...readings.map((one) => rankOf(place, one))) }))
    .filter(({ place, rank }) => rank <= most && liesIn(place, parent))
    .sort((a, b) => a.rank - b.rank || (a.place.path < b.place.path ? -1 : 1))
    .map(({ place }) => place)
}

function rankOf(place: PlaceWithParent, { type, name }: Reading): number {
  if (!name || (type && place.type !== type)) return NO_MATCH
  if (place.folded === name) return place.kind === 'province' ? PROVINCE : VERY_NAME
  if (place.folded.startsWith(name)) return BEGINS
  return place.folded.includes(name) ? FAR : NO_MATCH
}

function liesIn(place: PlaceWithParent, parent: string): boolean {
  return folded(place.parentName ?? '').includes(parent)
}
