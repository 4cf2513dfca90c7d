import type { Db } from '#server/database.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import type { ImportPreview } from '#server/figures/import-figures.ts'

const FIGURES_SHOWN = 20
const CONFLICTS_SHOWN = 20
const FIGURES_OF_ONE = 6

/** What an import would do, as the page shows it: how much of all, and the first of it. */
export async function shownPreview(db: Db, { added, there, conflicts }: ImportPreview) {
  const isNew = new Map(added.map((figure) => [figure.id, figure]))
  const shown = conflicts.slice(0, CONFLICTS_SHOWN).map(({ code, details, figureIds }) => ({
    ...{ code, details, ids: figureIds.slice(0, FIGURES_OF_ONE) },
  }))
  const inLedger = shown.flatMap(({ ids }) => ids).filter((id) => !isNew.has(id))
  const kept = new Map((await listFiguresById(db, inLedger)).map((one) => [one.id, one]))
  return {
    ...{ count: added.length, there, figures: added.slice(0, FIGURES_SHOWN) },
    ...{ conflictCount: conflicts.length },
    conflicts: shown.map(({ ids, ...finding }) => ({
      ...finding,
      figures: ids.flatMap((id) => kept.get(id) ?? []),
      added: ids.flatMap((id) => isNew.get(id) ?? []),
    })),
  }
}
