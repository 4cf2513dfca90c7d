import { z } from 'zod'
import type { PlaceQuestion } from '#app/components/place-questions.tsx'
import { fault } from './words/fault.ts'
import { placeLabel } from '#app/place-label.ts'
import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { resolvePlaces, type Resolved } from '#server/places/resolve-places.ts'

/** The two fields of a form in which a person names places: what was written, and what was chosen since. */
const Written = z.object({
  places: z.string().max(40_000).catch(''),
  choices: z
    .array(z.object({ written: z.string(), code: z.string().optional() }))
    .max(5000)
    .catch([]),
})

/** The field of a form that takes exactly one place. */
export function onePlace() {
  return z
    .string({ error: fault('places.missing') })
    .trim()
    .max(200)
    .regex(/^[^;]*$/, { error: fault('places.ask.one') })
}

/**
 * Reads the places of a form, each within the actor's own place.
 * @returns the codes found, what to ask the person, and whether every line means one place
 */
export async function readPlaces(
  db: Db,
  { payload, by }: { payload: Record<string, unknown>; by: Pick<Account, 'placePath'> },
): Promise<{ codes: string[]; questions: PlaceQuestion[]; settled: boolean }> {
  const { places: text, choices } = Written.parse(payload)
  const resolved = await resolvePlaces(db, { text, choices, under: by.placePath })
  return {
    codes: resolved.flatMap(({ place }) => place?.code ?? []),
    questions: resolved.filter(isDoubtful).map(questionOf),
    settled: resolved.every(({ place }) => place),
  }
}

/** Asked once, a question stays on the page with its answer. */
function isDoubtful({ known, options }: Resolved): boolean {
  return !known || options.length > 1
}

function questionOf({ written, known, options, place }: Resolved): PlaceQuestion {
  const labelled = options.map((option) => ({ ...option, label: placeLabel(option) }))
  return { written, known, options: labelled, chosen: place?.code }
}
