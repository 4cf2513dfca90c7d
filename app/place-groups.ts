import { placeName } from './place-label.ts'

/** The names of places that lie in one and the same. */
export type PlaceGroup = { parent: string; names: string[] }

type Placed = Parameters<typeof placeName>[0] & {
  parentType: string | null
  parentName: string | null
}

/** Places by what they lie in, in their order: thousands of communes are 34 provinces. */
export function groupPlaces(places: Placed[]): PlaceGroup[] {
  const groups = Map.groupBy(places, (place) => parentOf(place))
  return [...groups].map(([parent, within]) => ({ parent, names: within.map(placeName) }))
}

function parentOf({ kind, parentType, parentName }: Placed): string {
  return kind === 'province' ? (parentName ?? '') : `${parentType ?? ''} ${parentName ?? ''}`.trim()
}
