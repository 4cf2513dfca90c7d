import type { Migration } from 'kysely/migration'
import * as road from './migrations/2026-11-22-road.ts'
import * as pauses from './migrations/2026-11-25-pauses.ts'
import * as places from './migrations/2026-11-25-places.ts'
import * as setUp from './migrations/2026-11-25-set-up.ts'
import * as lexicon from './migrations/2026-11-26-lexicon.ts'
import * as loudspeakers from './migrations/2026-11-26-loudspeakers.ts'
import * as sourcedFigures from './migrations/2026-11-26-sourced-figures.ts'
import * as channels from './migrations/2026-11-27-channels.ts'
import * as connections from './migrations/2026-11-27-connections.ts'
import * as hands from './migrations/2026-11-27-hands.ts'
import * as linksAndBriefs from './migrations/2026-11-27-links-and-briefs.ts'
import * as newsroom from './migrations/2026-11-27-newsroom.ts'
import * as pictures from './migrations/2026-11-27-pictures.ts'
import * as press from './migrations/2026-11-27-press.ts'
import * as recalls from './migrations/2026-11-28-recalls.ts'
import * as screenshots from './migrations/2026-11-28-screenshots.ts'
import * as settings from './migrations/2026-11-28-settings.ts'
import * as needs from './migrations/2026-11-29-needs.ts'
import * as placePaths from './migrations/2026-11-30-place-paths.ts'

/** Every migration, in the order of its name. Added to, never edited. */
export const migrations: Record<string, Migration> = {
  '2026-11-22-road': road,
  '2026-11-25-pauses': pauses,
  '2026-11-25-places': places,
  '2026-11-25-set-up': setUp,
  '2026-11-26-lexicon': lexicon,
  '2026-11-26-loudspeakers': loudspeakers,
  '2026-11-26-sourced-figures': sourcedFigures,
  '2026-11-27-channels': channels,
  '2026-11-27-connections': connections,
  '2026-11-27-hands': hands,
  '2026-11-27-links-and-briefs': linksAndBriefs,
  '2026-11-27-newsroom': newsroom,
  '2026-11-27-pictures': pictures,
  '2026-11-27-press': press,
  '2026-11-28-recalls': recalls,
  '2026-11-28-screenshots': screenshots,
  '2026-11-28-settings': settings,
  '2026-11-29-needs': needs,
  '2026-11-30-place-paths': placePaths,
}
