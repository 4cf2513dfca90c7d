import { folded } from './folded.ts'

const CLOSEST = 5

/** Those whose folded names are fewest letters away from a typed one, the closest first; none where all are far. Pure. */
export function closestNames<T extends { folded: string }>(places: T[], written: string): T[] {
  const name = folded(written.split(',')[0] ?? '')
  const most = Math.floor(name.length / 3)
  return places
    .filter(({ folded }) => Math.abs(folded.length - name.length) <= most)
    .map((place) => ({ place, away: lettersApart(place.folded, name) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .slice(0, CLOSEST)
    .map(({ place }) => place)
}

/** How many letters must be added, dropped or changed to make one of the other (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [to, wanted] of [...other].entries())
      next.push(Math.min(next[to]! + 1, row[to + 1]! + 1, row[to]! + (letter === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
