import type { Db } from '#db/database.ts'
import { listLexicons } from '#server/lexicon/lexicon.ts'
import { COUNTRY, type Lexicon } from '#server/speech/lexicon.ts'
import type { Region } from '#server/speech/numbers.ts'
import { isStation } from './is-station.ts'
import { listStationsById, USUAL_SETTINGS } from './stations.ts'

/** How a text is read aloud at a station: its place's readings, north or south, syllables a minute. */
export type Tongue = { lexicon: Lexicon; region: Region; pace: number }

/** Of a station nobody has set up, in a place without readings of its own. */
export const USUAL_TONGUE: Tongue = {
  lexicon: COUNTRY,
  region: USUAL_SETTINGS.region,
  pace: USUAL_SETTINGS.pace,
}

/** How those of some destinations read that are stations, by their ids. */
export async function tonguesOf(
  db: Db,
  destinations: { id: string; channel: string; placePath: string }[],
): Promise<Map<string, Tongue>> {
  const heard = destinations.filter(isStation)
  const paths = [...new Set(heard.map(({ placePath }) => placePath))]
  const lexicons = await listLexicons(db, paths)
  const stations = await listStationsById(
    db,
    heard.map(({ id }) => id),
  )
  return new Map(
    heard.map(({ id, placePath }) => {
      const { region, pace } = stations.get(id) ?? USUAL_TONGUE
      return [id, { lexicon: lexicons.get(placePath) ?? COUNTRY, region, pace }]
    }),
  )
}
