import { beforeEach, describe, expect, test } from 'vitest'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import { goOn } from '#server/deliveries/go-on.ts'
import { addMessage } from '#server/messages/messages.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { buildPacks } from '#server/packs/build-packs.ts'
import { stopPublishing } from '#server/pauses/stops.ts'
import { addPlan, addPlans } from '#server/plans/add-plans.ts'
import * as road from '#server/road.fixture.ts'
import {
  findStation,
  setUpStation,
  USUAL_SETTINGS,
  type Station,
} from '#server/stations/stations.ts'
import { addTranslation } from '#server/translations/translations.ts'
import { acceptSession, listAcceptances } from './acceptances.ts'
import { listProgrammes } from './programmes.ts'

let scene: Awaited<ReturnType<typeof road.openRoad>>
let station: Station
let campaignId: string
/** A day on which nothing is special: the next Tuesday. */
const date = nextTuesday()

beforeEach(async () => {
  scene = await road.openRoad()
  const { db, cast } = scene
  const by = cast.administrator
  const id = await road.addRoadDestination(db, { by, channel: 'loudspeaker', name: 'Đài xã' })
  station = (await findStation(db, { id, by }))!
  campaignId = await road.addRoadCampaign(db, { by: cast.officer })
})

describe('a programme', () => {
  test('is built from approved items only', async () => {
    const approved = await plan({ headline: 'Đã duyệt' })
    await road.takeThroughApproval(scene.db, { messageId: approved, cast: scene.cast })
    await plan({ headline: 'Chưa duyệt' })
    expect(await headlines()).toEqual(['Đã duyệt'])
  })

  test('says what was approved, by whom, under which seal', async () => {
    const messageId = await plan({ headline: 'Đã duyệt' })
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    const [item] = await items()
    expect(item).toMatchObject({ approvedBy: 'leader', sender: 'Xã Phong Điền' })
    expect(item!.seal).toMatch(/^[\da-f]{64}$/)
    expect(item!.text).toContain('mười chín giờ ba mươi phút')
  })

  test('lets go of an item that was changed after its approval', async () => {
    const messageId = await plan({ headline: 'Đã duyệt' })
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    const draft = { ...road.DRAFT, headline: 'Sửa sau khi duyệt' }
    const by = scene.cast.officer
    await saveRevision(scene.db, { by, messageId, basedOn: 1, draft })
    expect(await headlines()).toEqual([])
  })

  test('is not there while its place is stopped, and is again when that ends', async () => {
    const { db, cast } = scene
    const messageId = await plan({ headline: 'Đã duyệt' })
    await road.takeThroughApproval(db, { messageId, cast })
    const told = { why: 'disaster', words: '' } as const
    await stopPublishing(db, {
      placeCode: '19',
      ...told,
      by: { ...cast.cityLeader, placePath: 'VN' },
    })
    expect(await headlines()).toEqual(['Đã duyệt'])
    const id = await stopPublishing(db, { placeCode: '92', ...told, by: cast.cityLeader })
    expect(await headlines()).toEqual([])
    expect(await buildPacks(db, { stations: [station], date })).toEqual(new Map())
    await goOn(db, { id, by: cast.cityLeader })
    expect(await headlines()).toEqual(['Đã duyệt'])
  })

  test('is another on each day on which it is repeated', async () => {
    const { db, cast } = scene
    const messageId = await draft({ headline: 'Nhắc lại' })
    const destinationIds = [station.id]
    const wanted = { messageId, destinationIds, date, time: '05:30', by: cast.officer }
    await addPlans(db, wanted, { repeat: 'daily', until: after(date, 2) })
    await road.takeThroughApproval(db, { messageId, cast })
    for (const days of [0, 1, 2]) expect(await headlines(after(date, days))).toEqual(['Nhắc lại'])
    expect(await headlines(after(date, 3))).toEqual([])
  })
})

describe('planning keeps to the rules of the station', () => {
  test.each([
    ['22:00', 'stations.broken.quietElsewhere'],
    ['04:00', 'stations.broken.quietElsewhere'],
  ])('at %s: %s', async (time, reason) => {
    await expect(plan({ time })).rejects.toMatchObject({ reason })
    await expect(plan({ time, priority: 'urgent' })).resolves.toBeTypeOf('string')
  })

  test('of a repetition that breaks one on any day nothing is planned', async () => {
    const { db, cast } = scene
    const messageId = await draft({})
    const destinationIds = [station.id]
    const wanted = { messageId, destinationIds, date, time: '05:30', by: cast.officer }
    const rule = { repeat: 'daily', until: after(date, 4) } as const
    await expect(addPlans(db, wanted, rule)).rejects.toMatchObject({
      reason: expect.stringContaining('stations.broken.repeats'),
    })
    expect(await db.selectFrom('plans').selectAll().execute()).toEqual([])
  })
})

describe('all the stations of a province at once', () => {
  async function planAll(leavesOut: boolean) {
    const { db, cast } = scene
    const by = cast.administrator
    const late = await road.addRoadDestination(db, { by, channel: 'loudspeaker', name: 'Đài khác' })
    const rules = { ...USUAL_SETTINGS.rules, hours: { from: '06:00', until: '20:00' } }
    await setUpStation(db, { id: late, settings: { ...USUAL_SETTINGS, rules }, by })
    const messageId = await draft({ headline: 'Tin chung' })
    const to = { destinationIds: [station.id, late], date, time: '05:30', leavesOut }
    return addPlans(db, { messageId, ...to, by: cast.officer }, { repeat: 'once', until: date })
  }

  test('where one cannot, nothing is planned, and it is named', async () => {
    await expect(planAll(false)).rejects.toMatchObject({
      reason: 'plans.someCannot',
      values: { count: 1, all: 2, names: 'Đài khác' },
    })
    expect(await scene.db.selectFrom('plans').selectAll().execute()).toEqual([])
  })

  test('or it is left out, and the others are planned', async () => {
    expect(await planAll(true)).toMatchObject({ leftOut: 1 })
    const rows = await scene.db.selectFrom('plans').select('destinationId').execute()
    expect(rows).toEqual([{ destinationId: station.id }])
  })
})

describe('languages', () => {
  const given = { language: 'km', translator: 'Danh Thị Sol', reader: 'Thạch Vinh' }
  const days = { translatedOn: '2026-11-01', readOn: '2026-11-02' }

  async function need() {
    const settings = { ...USUAL_SETTINGS, languages: ['km'] }
    await setUpStation(scene.db, { id: station.id, settings, by: scene.cast.administrator })
    station = (await findStation(scene.db, { id: station.id, by: scene.cast.administrator }))!
    const messageId = await plan({})
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    return messageId
  }

  test('one that is needed and missing is there as missing', async () => {
    await need()
    expect((await items())[0]!.scripts).toEqual([{ language: 'km', name: 'Khmer' }])
  })

  test('a translation stands there with its translator and its second reader', async () => {
    const messageId = await need()
    const by = scene.cast.officer
    await addTranslation(scene.db, { ...given, ...days, messageId, text: 'ជំរាបសួរ', by })
    expect((await items())[0]!.scripts[0]).toMatchObject({
      written: { text: 'ជំរាបសួរ', translator: 'Danh Thị Sol', reader: 'Thạch Vinh' },
    })
  })

  test('one person alone is not enough', async () => {
    const messageId = await need()
    const alone = { ...given, ...days, reader: 'danh thị sol', messageId, text: 'x' }
    await expect(
      addTranslation(scene.db, { ...alone, by: scene.cast.officer }),
    ).rejects.toMatchObject({ reason: 'translations.onePerson' })
  })

  test('of a text that has changed there is none any more', async () => {
    const { db, cast } = scene
    const messageId = await need()
    await addTranslation(db, { ...given, ...days, messageId, text: 'x', by: cast.officer })
    const changed = { ...road.DRAFT, body: 'Khác rồi.' }
    await saveRevision(db, { by: cast.officer, messageId, basedOn: 1, draft: changed })
    await road.takeThroughApproval(db, { messageId, cast })
    expect((await items())[0]!.scripts[0]!.written).toBeUndefined()
  })
})

describe('who accepted the airing', () => {
  const accepted = { time: '05:30', name: 'Phạm Văn Chính', document: '15/GP' }

  test('is kept with the document, and the last word counts', async () => {
    await approved()
    const by = scene.cast.operator
    await acceptSession(scene.db, { ...accepted, stationId: station.id, date, by })
    await acceptSession(scene.db, { ...accepted, name: 'Lê Mai', stationId: station.id, date, by })
    const kept = await listAcceptances(scene.db, { stationIds: [station.id], date })
    expect([...kept.values()]).toMatchObject([{ name: 'Lê Mai', document: '15/GP' }])
  })

  test('where one person has two parts the log says so', async () => {
    await approved()
    const { db, cast } = scene
    const own = { ...accepted, name: cast.leader.name, stationId: station.id, date }
    await acceptSession(db, { ...own, by: cast.officer })
    const [entry] = await db
      .selectFrom('auditEntries')
      .select('detail')
      .where('action', '=', 'airing-accepted')
      .execute()
    expect(JSON.parse(entry!.detail).merged).toEqual([
      ...['composed-and-recorded', 'approved-and-accepted'],
    ])
  })

  test('a session that is not there cannot be accepted, nor by somebody from elsewhere', async () => {
    await approved()
    const wrong = { ...accepted, time: '06:00', stationId: station.id, date }
    await expect(
      acceptSession(scene.db, { ...wrong, by: scene.cast.operator }),
    ).rejects.toMatchObject({ reason: 'programmes.noSession' })
    await expect(
      acceptSession(scene.db, { ...wrong, by: scene.cast.stranger }),
    ).rejects.toMatchObject({ reason: 'stations.notYours' })
  })

  async function approved() {
    const messageId = await plan({})
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
  }
})

type Wanted = { headline?: string; time?: string; priority?: 'urgent' }

function draft({ headline = 'Tin' }: Wanted): Promise<string> {
  const written = { ...road.DRAFT, headline }
  const by = scene.cast.officer
  return addMessage(scene.db, { by, campaignId, kind: 'policy', draft: written })
}

async function plan({ time = '05:30', priority, ...wanted }: Wanted): Promise<string> {
  const messageId = await draft(wanted)
  const to = { messageId, destinationId: station.id, date, time, priority }
  await addPlan(scene.db, { ...to, by: scene.cast.officer })
  return messageId
}

async function items(on = date) {
  const programmes = await listProgrammes(scene.db, { stations: [station], date: on })
  return (programmes.get(station.id) ?? []).flatMap(({ parts }) =>
    parts.flatMap(({ of }) => of ?? []),
  )
}

async function headlines(on = date): Promise<string[]> {
  return (await items(on)).map(({ headline }) => headline)
}

function after(day: string, days: number): string {
  return later(`${day}T00:00:00.000Z`, days * DAY).slice(0, 10)
}

function nextTuesday(): string {
  const today = toWallClock(instant()).date
  const ahead = Array.from({ length: 7 }, (_, days) => after(today, days + 1))
  return ahead.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2)!
}
