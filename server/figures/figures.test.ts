import { expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import {
  addFigure,
  figureRow,
  keepFigures,
  listFigures,
  listFiguresById,
  type NewFigure,
} from './figures.ts'

const { db, cast } = await openRoad()
const { officer, city, leader, stranger } = cast

const FIGURE: NewFigure = {
  ...{ indicator: 'xã đạt chuẩn', value: '6.058/7.696', unit: 'xã' },
  ...{ publisher: 'Hội nghị tại Cần Thơ', asOf: '2025-06', link: '' },
}
const add = (change: object = {}, by = officer) => addFigure(db, { ...FIGURE, by, ...change })

test('a figure needs a source and a date that has passed', async () => {
  await expect(add({ publisher: ' ' })).rejects.toThrow('figures.needsSource')
  await expect(add({ asOf: '' })).rejects.toThrow('figures.needsDate')
  await expect(add({ asOf: '2999' })).rejects.toThrow('figures.dateToCome')
  await expect(add({}, leader)).rejects.toThrow('figures.notYours')
})

test('a key that is taken already is drawn again', async () => {
  const rows = [1, 2, 3].map(() => ({ ...figureRow(FIGURE, officer), key: 'aaaaaa' }))
  await keepFigures(db, rows)
  const ids = rows.map(({ id }) => id)
  const keys = (await listFiguresById(db, ids)).map(({ key }) => key)
  expect(new Set(keys).size).toBe(3)
  expect(keys).toContain('aaaaaa')
  await db.deleteFrom('figures').where('id', 'in', ids).execute()
})

test('a commune uses its own figures and its city’s, never another province’s', async () => {
  const own = await add()
  const above = await add({}, city)
  await add({}, stranger)
  const ids = (await listFigures(db, { by: officer })).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([own, above]))
  expect(ids).toHaveLength(2)
  expect((await listFiguresById(db, [above, own])).map(({ id }) => id)).toEqual([above, own])
})
