import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { open, type Entry, type ZipFile } from 'yauzl'
import { setUpStation, USUAL_SETTINGS, findStation } from '#server/stations/stations.ts'
import { acceptSession } from '#server/programmes/acceptances.ts'
import { preparePack, sweepPacks } from './prepare.ts'
import { forgetPacksBefore, getPack, renderDay } from './packs.ts'
import { addStation, openStationDay, type StationDay } from './station-day.fixture.ts'

let day: StationDay

beforeEach(async () => {
  day = await openStationDay()
})

const pack = () => getPack(day.db, day)
const render = () => renderDay(day.db, { stations: [day.station], date: day.date })

test('a station that airs nothing has no pack', async () => {
  expect(await pack()).toBeUndefined()
  expect(await render()).toEqual({ rendered: 0, unchanged: 0 })
})

test('its files have Vietnamese names that another program reads', async () => {
  await day.air('Một')
  const names = await namesIn((await pack())!.file)
  const written = day.date.split('-').reverse().join('-')
  expect(names).toEqual(
    expect.arrayContaining([
      ...[`Kịch bản ${written}.pdf`, `Kịch bản ${written}.docx`, `Kịch bản ${written}.txt`],
      ...['broadcast-package.json', 'SHA256SUMS.txt'],
    ]),
  )
})

describe('what says nothing new is not rendered again', () => {
  test('asked for twice, or once more for the whole day', async () => {
    await day.air('Một')
    expect(await render()).toEqual({ rendered: 1, unchanged: 0 })
    const first = await pack()
    expect(await render()).toEqual({ rendered: 0, unchanged: 1 })
    expect(await pack()).toEqual(first)
  })

  test('one more item, another acceptance, another pace: each is another pack', async () => {
    await day.air('Một')
    await render()
    await day.air('Hai')
    expect(await render()).toMatchObject({ rendered: 1 })
    const { db, cast, date } = day
    const session = { stationId: day.station.id, date, time: '23:30', name: 'A', document: '' }
    await acceptSession(db, { ...session, by: cast.operator })
    expect(await render()).toMatchObject({ rendered: 1 })
    await setUp({ pace: 180 })
    expect(await render()).toMatchObject({ rendered: 1 })
    expect(await render()).toMatchObject({ rendered: 0 })
  })

  test('another station’s new item changes nothing here', async () => {
    await day.air('Một')
    await render()
    const other = await addStation(day.db, { cast: day.cast, name: 'Đài khác' })
    const stations = [day.station, other]
    expect(await renderDay(day.db, { stations, date: day.date })).toEqual({
      ...{ rendered: 0, unchanged: 1 },
    })
  })

  test('a file that is gone is made again', async () => {
    await day.air('Một')
    const first = await pack()
    await forgetPacksBefore('9999-12-31')
    expect(existsSync(first!.file)).toBe(false)
    expect(await pack()).toEqual(first)
    expect(existsSync(first!.file)).toBe(true)
  })

  test('two at the same time wait for one rendering', async () => {
    await day.air('Một')
    const [first, second] = await Promise.all([pack(), pack()])
    expect(first).toEqual(second)
  })
})

describe('a synthetic voice', () => {
  test('is recorded with its label first, before somebody asks for it', async () => {
    await setUp({ voice: 'synthetic' })
    await day.air('Một')
    await preparePack(day.db, { stationId: day.station.id, date: day.date })
    expect(await render()).toEqual({ rendered: 0, unchanged: 1 })
    const names = await namesIn((await pack())!.file)
    expect(names.filter((name) => name.endsWith('.mp3'))).toHaveLength(1)
    await expect(sweepPacks(day.db)).resolves.toBeUndefined()
  }, 60_000)

  test('is not heard where a person reads', async () => {
    await day.air('Một')
    const names = await namesIn((await pack())!.file)
    expect(names.filter((name) => name.endsWith('.mp3'))).toEqual([])
  })
})

async function setUp(wanted: Partial<typeof USUAL_SETTINGS>): Promise<void> {
  const { db, cast, station } = day
  const by = cast.administrator
  await setUpStation(db, { id: station.id, settings: { ...USUAL_SETTINGS, ...wanted }, by })
  day = { ...day, station: (await findStation(db, { id: station.id, by }))! }
}

async function namesIn(file: string): Promise<string[]> {
  const zip = await promisify<string, ZipFile>(open)(file)
  const names: string[] = []
  zip.on('entry', ({ fileName }: Entry) => names.push(fileName))
  await once(zip, 'end')
  return names
}
