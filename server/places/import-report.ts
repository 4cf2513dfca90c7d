import type { Comparison, Kept, Listed, Pair } from './compare-lists.ts'
import type { References } from './place-references.ts'

/** A place as a report names it. */
export type Said = { code: string; type: string; name: string; province: string }

/** One place of the report: as it is kept, as the newer list has it, and what refers to it. */
export type Line = { now?: Said; then?: Said; references?: References }

/** What an import would do, or has done, for a person and for a program. */
export type ImportReport = {
  unchanged: number
  /** Of those, written another way: the kept spelling stays. */
  respelled: number
  changes: Record<Change, Line[]>
  /** What the newer list has, by type. */
  provinces: Record<string, number>
  communes: Record<string, number>
}

export const CHANGES = [
  'renamed',
  'retyped',
  'recoded',
  'moved',
  'added',
  'dissolved',
  'restored',
  'doubtful',
] as const
export type Change = (typeof CHANGES)[number]

type Reported = {
  comparison: Comparison
  listed: Listed[]
  references: Map<string, References>
}

/** Says what a comparison comes to. Pure. */
export function reportOf({ comparison, listed, references }: Reported): ImportReport {
  const { unchanged } = comparison
  const say = sayer(comparison, listed)
  const lineOf = (one: Pair | Listed | Kept): Line => {
    if ('row' in one)
      return { now: say(one.place), then: say(one.row), references: references.get(one.place.code) }
    if ('parent' in one) return { then: say(one) }
    return { now: say(one), references: references.get(one.code) }
  }
  const lines = CHANGES.map((change) => [change, comparison[change].map(lineOf)])
  return {
    unchanged: unchanged.length,
    respelled: unchanged.filter(isRespelled).length,
    changes: Object.fromEntries(lines) as ImportReport['changes'],
    provinces: byType(listed.filter(({ kind }) => kind === 'province')),
    communes: byType(listed.filter(({ kind }) => kind === 'commune')),
  }
}

function isRespelled({ place, row }: Pair): boolean {
  return place.name !== row.name
}

function byType(rows: Listed[]): Record<string, number> {
  return rows.reduce<Record<string, number>>(
    (counts, { type }) => ({ ...counts, [type]: (counts[type] ?? 0) + 1 }),
    {},
  )
}

/** Names a place or a row, each with its province as its own list calls it. */
function sayer(comparison: Comparison, listed: Listed[]): (one: Kept | Listed) => Said {
  const pairs = Object.values(comparison)
    .flat()
    .flatMap((one) => ('row' in one ? [one.place] : 'parentCode' in one ? [one] : []))
  const kept = new Map(pairs.map((place) => [place.code, nameOf(place)]))
  const rows = new Map(listed.map((row) => [row.officialCode, nameOf(row)]))
  return (one) => {
    const { officialCode: code, type, name } = one
    const province = 'parent' in one ? rows.get(one.parent) : kept.get(one.parentCode)
    return { code, type, name, province: province ?? '' }
  }
}

function nameOf({ type, name }: { type: string; name: string }): string {
  return `${type} ${name}`
}
