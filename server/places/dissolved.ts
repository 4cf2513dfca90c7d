import { RefusedError } from '#server/refused.ts'

type Named = { type: string; name: string; validUntil: string | null }

/** Nothing new is made for a place that is no more; what was made before stays. @throws RefusedError that names it */
export function refuseDissolved(places: Named[]): void {
  const gone = places.find(({ validUntil }) => validUntil)
  if (gone)
    throw new RefusedError('places.dissolved', {
      name: `${gone.type} ${gone.name}`,
      day: gone.validUntil!,
    })
}
