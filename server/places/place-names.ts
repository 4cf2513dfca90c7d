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
  const { readings, parent } = partsOf(query)
  const best = (place: PlaceWithParent) => Math.min(...readings.map((one) => rank(place, one)))
  return places
    .map((place) => ({ place, rank: best(place) }))
    .filter(({ place, rank }) => rank < NO_MATCH && liesIn(place, parent))
    .sort((a, b) => a.rank - b.rank || (a.place.path < b.place.path ? -1 : 1))
    .map(({ place }) => place)
}

/** True where a typed line is the place's code or its very name, with its type before it or without. */
export function isNamed(place: PlaceWithParent, query: string): boolean {
  if (place.code === query.trim()) return true
  const { readings, parent } = partsOf(query)
  return liesIn(place, parent) && readings.some((one) => rank(place, one) <= VERY_NAME)
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

const VERY_NAME = 1
const NO_MATCH = 4

function rank(place: PlaceWithParent, { type, name }: Reading): number {
  if (!name || (type && place.type !== type)) return NO_MATCH
  if (place.folded === name) return place.kind === 'province' ? 0 : VERY_NAME
  if (place.folded.startsWith(name)) return 2
  return place.folded.includes(name) ? 3 : NO_MATCH
}

function liesIn(place: PlaceWithParent, parent: string): boolean {
  return folded(place.parentName ?? '').includes(parent)
}
