import { expect, test } from 'vitest'
import { listAudit } from '#server/audit/audit.ts'
import { openRoad } from '#server/road.fixture.ts'
import { replaceFigure, verifyFigure, withdrawFigure } from './endings.ts'
import { addFigure, findFigure, listFigures, type NewFigure } from './figures.ts'

const { db, cast } = await openRoad()
const { officer, colleague, leader, city, operator, administrator, stranger } = cast

const FIGURE: NewFigure = {
  ...{ indicator: 'hộ nghèo', value: '120', unit: 'hộ', publisher: 'UBND xã', asOf: '2026-06' },
}
const add = (by = officer) => addFigure(db, { ...FIGURE, by })
const get = async (id: string) => (await findFigure(db, { id, by: officer }))!

test('a figure that is put right stays as it was, and points to the one in its place', async () => {
  const id = await add()
  const better = { ...FIGURE, value: '102' }
  const successorId = await replaceFigure(db, { id, by: officer, why: 'gõ nhầm', figure: better })
  expect(await get(id)).toMatchObject({ value: '120', ended: 'replaced', successorId })
  expect(await get(successorId)).toMatchObject({ value: '102', number: 102, ended: null })
  const listed = (await listFigures(db, { by: officer })).map((figure) => figure.id)
  expect(listed).toContain(successorId)
  expect(listed).not.toContain(id)
})

test('a figure is taken back once, with a reason, and the audit log keeps it', async () => {
  const id = await add()
  await expect(withdrawFigure(db, { id, by: officer, why: ' ' })).rejects.toThrow('needsWhy')
  await withdrawFigure(db, { id, by: officer, why: 'nguồn đã rút' })
  await expect(withdrawFigure(db, { id, by: officer, why: 'nữa' })).rejects.toThrow('figures.ended')
  const again = replaceFigure(db, { id, by: officer, why: 'nữa', figure: FIGURE })
  await expect(again).rejects.toThrow('figures.ended')
  const [entry] = await listAudit(db, { by: administrator })
  expect(entry).toMatchObject({ action: 'figure-withdrawn', subject: id })
})

test('a replacement that is refused leaves the figure in use', async () => {
  const id = await add()
  const sourceless = { ...FIGURE, publisher: '' }
  const refused = replaceFigure(db, { id, by: officer, why: 'gõ nhầm', figure: sourceless })
  await expect(refused).rejects.toThrow('needsSource')
  expect((await get(id)).ended).toBeNull()
})

test.each([
  ['a leader', leader],
  ['an operator', operator],
  ['a stranger', stranger],
])('%s ends no figure of an officer', async (_, by) => {
  const id = await add()
  await expect(withdrawFigure(db, { id, by, why: 'x' })).rejects.toThrow('figures.notYours')
})

test('a commune ends no figure of its city', async () => {
  const id = await add(city)
  await expect(withdrawFigure(db, { id, by: officer, why: 'x' })).rejects.toThrow('notYours')
})

test('whoever added a figure does not verify it; a colleague or a leader does, once', async () => {
  const id = await add()
  await expect(verifyFigure(db, { id, by: officer })).rejects.toThrow('figures.ownFigure')
  await expect(verifyFigure(db, { id, by: operator })).rejects.toThrow('figures.notYours')
  await verifyFigure(db, { id, by: leader })
  await verifyFigure(db, { id, by: colleague })
  expect((await get(id)).verifiedBy).toBe(leader.id)
})
