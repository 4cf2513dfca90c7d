import type { Db } from '#db/database.ts'
import { closestNames } from './closest-names.ts'
import { matchesAmong, namedAmong } from './place-names.ts'
import { placesWithin, type PlaceWithParent } from './places.ts'

/** One line a person wrote, and what it may mean. */
export type Resolved = {
  written: string
  /** False where no place bears this name: then `options` are the closest. */
  known: boolean
  /** More than one of that name, or those with names close to it. */
  options: PlaceWithParent[]
  /** The one that is meant; missing where a person must say which. */
  place: PlaceWithParent | undefined
}

/** What a person chose for a line that might have meant several. */
export type Choice = { written: string; code?: string }

type Wanted = { text: string; choices: Choice[]; under: string }

/** The places a text names, one a line or between semicolons, each within the place `under`. */
export async function resolvePlaces(db: Db, { text, choices, under }: Wanted): Promise<Resolved[]> {
  const lines = linesOf(text)
  if (lines.length === 0) return []
  const places = await placesWithin(db, under).execute()
  return lines.map((written) => {
    const chosen = choices.find((choice) => choice.written === written)?.code
    return resolve(places, written, chosen)
  })
}

function resolve(places: PlaceWithParent[], written: string, chosen: string | undefined): Resolved {
  const named = namedAmong(places, written)
  const known = named.length > 0
  const options = known ? named : closeTo(places, written)
  const place = named.length === 1 ? named[0] : options.find(({ code }) => code === chosen)
  return { written, known, options, place }
}

function closeTo(places: PlaceWithParent[], written: string): PlaceWithParent[] {
  const containing = matchesAmong(places, written).slice(0, 10)
  return containing.length > 0 ? containing : closestNames(places, written)
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\n;]/).map((line) => line.normalize('NFC').trim())
  return [...new Set(lines.filter(Boolean))]
}
