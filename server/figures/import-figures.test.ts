import { beforeEach, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { listFigures } from './figures.ts'
import { importFigures, previewImport } from './import-figures.ts'
import { readFigures } from './read-figures.ts'

let road: Awaited<ReturnType<typeof openRoad>>
beforeEach(async () => {
  road = await openRoad()
})

const HEAD = 'Chỉ tiêu;Giá trị;Đơn vị;Nơi;Số liệu đến;Nguồn'
const JUNE = 'Xã đạt chuẩn NTM;6.058/7.696;xã;cả nước;6/2025;UBTƯ MTTQ'
const OTHER = 'xã đạt chuẩn nông thôn mới;6.084/7.669;xã;Việt Nam;30/06/2025;VietNamNet'

async function rowsOf(...lines: string[]) {
  const bytes = Buffer.from([HEAD, ...lines].join('\n'))
  return (await readFigures(bytes, { today: '2026-11-26' })).rows!
}

const take = async (lines: string[], by = road.cast.officer) =>
  importFigures(road.db, { by, rows: await rowsOf(...lines) })
const kept = () => listFigures(road.db, { by: road.cast.officer })

test('a file stands in the ledger once, however often it is imported and however it is written', async () => {
  expect(await take([JUNE, JUNE, 'Hộ nghèo;12;hộ;;2025;UBND xã'])).toEqual({ added: 2, there: 1 })
  expect(
    await take([JUNE.replace('6/2025', '30/06/2025').replace('NTM', 'nông thôn mới')]),
  ).toEqual({
    ...{ added: 0, there: 1 },
  })
  expect(await kept()).toHaveLength(2)
  expect(await kept()).toContainEqual(
    expect.objectContaining({
      ...{ value: '6.058/7.696', number: 6058, numerator: 6058, denominator: 7696 },
      ...{ asOf: '2025-06', geography: 'before', placeCode: '31299', kind: 'result' },
    }),
  )
})

test('looking first tells what is new and what would not agree, and writes nothing', async () => {
  await take([JUNE])
  const rows = await rowsOf(JUNE, OTHER, 'Hộ nghèo;12;hộ;;2025;UBND xã')
  const preview = await previewImport(road.db, { by: road.cast.officer, rows })
  const [own] = await kept()
  expect(preview.there).toBe(1)
  expect(preview.added.map(({ value }) => value)).toEqual(['6.084/7.669', '12'])
  expect(preview.conflicts).toMatchObject([
    { code: 'conflict', details: { indicator: expect.any(String) } },
  ])
  expect(preview.conflicts[0]!.figureIds.toSorted()).toEqual(
    [own!.id, preview.added[0]!.id].toSorted(),
  )
  expect(await kept()).toHaveLength(1)
})

test('figures of the city that agree are no conflict, and are not there for another publisher', async () => {
  await take([JUNE], road.cast.city)
  expect(await take([JUNE.replace('UBTƯ MTTQ', 'Sở Nông nghiệp')])).toEqual({ added: 1, there: 0 })
})

test('all of a file or nothing: a figure the ledger does not take keeps the others out', async () => {
  const [good] = await rowsOf(JUNE)
  const rows = [good!, { ...good!, asOf: '2999' }]
  const taken = importFigures(road.db, { by: road.cast.officer, rows })
  await expect(taken).rejects.toMatchObject({ reason: 'figures.dateToCome' })
  expect(await kept()).toEqual([])
})

test('nobody but an officer imports, or looks', async () => {
  const rows = await rowsOf(JUNE)
  for (const by of [road.cast.leader, road.cast.operator]) {
    await expect(importFigures(road.db, { by, rows })).rejects.toMatchObject({
      reason: 'figures.notYours',
    })
    await expect(previewImport(road.db, { by, rows })).rejects.toMatchObject({
      reason: 'figures.notYours',
    })
  }
})

test('two who import one file at once have it once', async () => {
  const { officer, colleague } = road.cast
  const results = await Promise.all([take([JUNE], officer), take([JUNE], colleague)])
  expect(results.map(({ added }) => added).toSorted()).toEqual([0, 1])
})

test('five thousand figures are taken in at once', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => JUNE.replace('NTM', `NTM ${at}`))
  expect(await take(lines)).toEqual({ added: 5000, there: 0 })
  expect(await take(lines)).toEqual({ added: 0, there: 5000 })
})
