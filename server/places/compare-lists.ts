import { spelling } from './spelling.ts'

/** A province or a commune as it is kept, by the key that never changes; dissolved ones too. */
export type Kept = {
  code: string
  officialCode: string
  kind: 'province' | 'commune'
  type: string
  name: string
  /** The key of what it lies in. */
  parentCode: string
  validUntil: string | null
}

/** A row of a newer list, with the official code of what it lies in; `VN` for a province. */
export type Listed = Pick<Kept, 'officialCode' | 'kind' | 'type' | 'name'> & { parent: string }

/** A kept place and the row that is the same place. */
export type Pair = { place: Kept; row: Listed }

/** A pair that a person knows: the code a place has now, and its code in the newer list. */
export type Told = { now: string; then: string }

/** A place with several changes is in several lists. */
export type Comparison = {
  renamed: Pair[]
  retyped: Pair[]
  recoded: Pair[]
  moved: Pair[]
  /** Dissolved by an earlier list, and there again. */
  restored: Pair[]
  added: Listed[]
  dissolved: Kept[]
  unchanged: Pair[]
  /** Each may be the same place, but so may another: a person must say. */
  doubtful: Pair[]
}

/**
 * What a newer list makes of the places that are kept. Pure. The same place is, in this order: what a person told;
 * the same code with the same name; what alone has its name in its province, or alone its code there.
 */
export function compareLists(kept: Kept[], listed: Listed[], told: Told[] = []): Comparison {
  const provinces = match(ofKind(kept, 'province'), ofKind(listed, 'province'), told, () => 'VN')
  const keys = new Map(provinces.pairs.map(({ place, row }) => [row.officialCode, place.code]))
  const keyOf = ({ parent }: Listed) => keys.get(parent)
  const communes = match(ofKind(kept, 'commune'), ofKind(listed, 'commune'), told, keyOf)
  return {
    ...changesOf(provinces.pairs, communes.pairs, keyOf),
    added: [...provinces.rows, ...communes.rows],
    dissolved: [...provinces.places, ...communes.places].filter((place) => !place.validUntil),
    doubtful: [...provinces.doubtful, ...communes.doubtful],
  }
}

/** True where a name is another one, not the same written otherwise. */
export function isRenamed({ place, row }: Pair): boolean {
  return spelling(place.name) !== spelling(row.name)
}

function isRetyped({ place, row }: Pair): boolean {
  return place.type !== row.type
}

function isRecoded({ place, row }: Pair): boolean {
  return place.officialCode !== row.officialCode
}

function changesOf(
  provinces: Pair[],
  communes: Pair[],
  keyOf: (row: Listed) => string | undefined,
): Omit<Comparison, 'added' | 'dissolved' | 'doubtful'> {
  const pairs = [...provinces, ...communes]
  const changes = {
    renamed: pairs.filter(isRenamed),
    retyped: pairs.filter(isRetyped),
    recoded: pairs.filter(isRecoded),
    moved: communes.filter(({ place, row }) => place.parentCode !== keyOf(row)),
    restored: pairs.filter(({ place }) => place.validUntil),
  }
  const changed = new Set(Object.values(changes).flat())
  return { ...changes, unchanged: pairs.filter((pair) => !changed.has(pair)) }
}

type Matched = { pairs: Pair[]; doubtful: Pair[]; places: Kept[]; rows: Listed[] }

function match(
  kept: Kept[],
  listed: Listed[],
  told: Told[],
  keyOf: (row: Listed) => string | undefined,
): Matched {
  const known = kept.flatMap((place) => {
    const then = place.validUntil ? undefined : told.find(({ now }) => now === place.officialCode)
    const row = then && listed.find(({ officialCode }) => officialCode === then.then)
    return row ? [{ place, row }] : []
  })
  const same = sameCodeAndName(without(kept, listed, known))
  const rest = without(kept, listed, [...known, ...same])
  const possible = possiblePairs(rest, keyOf)
  const sure = possible.filter((pair) => isAlone(pair, possible))
  const pairs = [...known, ...same, ...sure]
  const doubtful = possible.filter((pair) => !isAlone(pair, possible))
  return { pairs, doubtful, ...without(kept, listed, [...pairs, ...doubtful]) }
}

/** A code that came to another place belongs to the one that is there, not to the one that was dissolved. */
function sameCodeAndName({ places, rows }: Pick<Matched, 'places' | 'rows'>): Pair[] {
  const keyOf = (one: { officialCode: string; name: string }) =>
    `${one.officialCode} ${spelling(one.name)}`
  const there = [...places].sort((a, b) => Number(!a.validUntil) - Number(!b.validUntil))
  const byKey = new Map(there.map((place) => [keyOf(place), place]))
  return rows.flatMap((row) => {
    const place = byKey.get(keyOf(row))
    return place ? [{ place, row }] : []
  })
}

/** What has its name or its code in the same province. Where a name is there as `Xã` and as `Phường`, the type counts. */
function possiblePairs(
  { places, rows }: Pick<Matched, 'places' | 'rows'>,
  keyOf: (row: Listed) => string | undefined,
): Pair[] {
  const near = places
    .filter((place) => !place.validUntil)
    .flatMap((place) =>
      rows.filter((row) => keyOf(row) === place.parentCode).map((row) => ({ place, row })),
    )
  const named = near.filter((pair) => !isRenamed(pair))
  const typed = named.filter((pair) => !isRetyped(pair))
  const retyped = named.filter((pair) => isRetyped(pair) && isAlone(pair, typed))
  const coded = near.filter((pair) => !isRecoded(pair))
  return [...typed, ...retyped, ...coded]
}

function isAlone(pair: Pair, among: Pair[]): boolean {
  return among.every((one) => one === pair || (one.place !== pair.place && one.row !== pair.row))
}

function without(kept: Kept[], listed: Listed[], pairs: Pair[]) {
  const places = new Set(pairs.map(({ place }) => place))
  const rows = new Set(pairs.map(({ row }) => row))
  return {
    places: kept.filter((place) => !places.has(place)),
    rows: listed.filter((row) => !rows.has(row)),
  }
}

function ofKind<T extends { kind: Kept['kind'] }>(all: T[], kind: Kept['kind']): T[] {
  return all.filter((one) => one.kind === kind)
}
