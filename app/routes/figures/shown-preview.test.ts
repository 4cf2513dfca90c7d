import { expect, test } from 'vitest'
import { addFigure, type NewFigure } from '#server/figures/figures.ts'
import { previewImport } from '#server/figures/import-figures.ts'
import { openRoad } from '#server/road.fixture.ts'
import { shownPreview } from './shown-preview.ts'

const { db, cast } = await openRoad()
const by = cast.officer
const figure: NewFigure = {
  ...{ indicator: 'hộ nghèo', value: '12', unit: 'hộ', asOf: '2025', publisher: 'UBND xã' },
}

test('a preview shows the first of many, and what does not agree on either side', async () => {
  const id = await addFigure(db, { ...figure, by })
  const others = Array.from({ length: 30 }, (_, at) => ({ ...figure, indicator: `hộ thứ ${at}` }))
  const rows = [figure, { ...figure, value: '15', publisher: 'Báo' }, ...others]
  const shown = await shownPreview(db, await previewImport(db, { by, rows }))
  expect(shown).toMatchObject({ count: 31, there: 1, conflictCount: 1 })
  expect(shown.figures).toHaveLength(20)
  expect(shown.conflicts).toMatchObject([
    { code: 'conflict', figures: [{ id, value: '12' }], added: [{ value: '15' }] },
  ])
})
