import type { Db } from '#db/database.ts'
import { closestNames } from './closest-names.ts'
import { withFormer, type KnownPlace } from './former-places.ts'
import { matchesAmong, namedAmong } from './place-names.ts'
import { placesWithin } from './places.ts'

/** One line a person wrote, and what it may mean. */
export type Resolved = {
  written: string
  /** False where no place bears this name: then `options` are the closest. */
  known: boolean
  /** More than one of that name, or those with names close to it. */
  options: KnownPlace[]
  /** The one that is meant; missing where a person must say which. */
  place: KnownPlace | undefined
}

/** What a person chose for a line that might have meant several. */
export type Choice = { written: string; code?: string }

type Wanted = { text: string; choices: Choice[]; under: string }

/** The places a text names, one a line or between semicolons, each within the place `under`, and none that is no more. */
export async function resolvePlaces(db: Db, { text, choices, under }: Wanted): Promise<Resolved[]> {
  const lines = linesOf(text)
  if (lines.length === 0) return []
  const there = placesWithin(db, under).where('places.validUntil', 'is', null)
  const places = await withFormer(db, await there.execute())
  return lines.map((written) => {
    const chosen = choices.find((choice) => choice.written === written)?.code
    return resolve(places, written, chosen)
  })
}

function resolve(places: KnownPlace[], written: string, chosen: string | undefined): Resolved {
  const named = namedAmong(places, written)
  const known = named.length > 0
  const options = known ? named : closeTo(places, written)
  const place = named.length === 1 ? named[0] : options.find(({ code }) => code === chosen)
  return { written, known, options, place }
}

function closeTo(places: KnownPlace[], written: string): KnownPlace[] {
  const containing = matchesAmong(places, written).slice(0, 10)
  return containing.length > 0 ? containing : closestNames(places, written)
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\n;]/).map((line) => line.normalize('NFC').trim())
  return [...new Set(lines.filter(Boolean))]
}
