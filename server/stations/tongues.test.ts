import { beforeEach, describe, expect, test } from 'vitest'
import { findApproved, getStanding } from '#server/approvals/standing.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { listProgrammes } from '#server/programmes/programmes.ts'
import * as road from '#server/road.fixture.ts'
import { findStation, setUpStation, USUAL_SETTINGS, type StationSettings } from './stations.ts'

const NORTH = 'sáu nghìn không trăm năm mươi tám, và một trăm linh năm'
const SOUTH = 'sáu ngàn không trăm năm mươi tám, và một trăm lẻ năm'

let scene: Awaited<ReturnType<typeof road.openRoad>>
let campaignId: string
let station: string
let other: string

beforeEach(async () => {
  scene = await road.openRoad()
  campaignId = await road.addRoadCampaign(scene.db, { by: scene.cast.officer })
  station = await add({ channel: 'loudspeaker', name: 'Đài một' })
  other = await add({ channel: 'loudspeaker', name: 'Đài hai' })
})

describe('what is approved for a station', () => {
  test('in the south is written as it is said there, in the north as it is said there', async () => {
    await setUp(station, { region: 'south' })
    const messageId = await draft()
    const plans = [await plan(messageId, station), await plan(messageId, other)]
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    expect(await approvedTexts(plans)).toEqual([
      expect.stringContaining(SOUTH),
      expect.stringContaining(NORTH),
    ])
  })

  test('is not approved any more where the station is read otherwise now; all else is', async () => {
    const page = await add({ channel: 'facebook', name: 'Trang' })
    const messageId = await draft()
    for (const id of [station, other, page]) await plan(messageId, id)
    const another = await draft()
    await plan(another, other)
    for (const one of [messageId, another])
      await road.takeThroughApproval(scene.db, { messageId: one, cast: scene.cast })
    await setUp(station, { region: 'south' })
    expect(await standings(messageId)).toEqual({
      ...{ 'Đài một': 'changed since', 'Đài hai': 'approved', Trang: 'approved' },
    })
    expect(await standings(another)).toEqual({ 'Đài hai': 'approved' })
    await setUp(station, { region: 'north' })
    expect((await standings(messageId))['Đài một']).toBe('approved')
  })

  test('stays out of the programme until somebody approves it as it is read now', async () => {
    const messageId = await draft()
    await plan(messageId, station)
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    await setUp(station, { region: 'south' })
    expect(await airedTexts()).toEqual([])
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    expect(await airedTexts()).toEqual([expect.stringContaining(SOUTH)])
  })

  test('stays as it was handed over', async () => {
    const messageId = await draft()
    const deliveryId = await plan(messageId, station)
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    await deliver(scene.db, { deliveryId })
    await setUp(station, { region: 'south' })
    expect(await airedTexts()).toEqual([expect.stringContaining(NORTH)])
    expect((await getStanding(scene.db, { messageId })).pending).toEqual([])
  })

  test('stays approved when the station is read faster, or has other slots', async () => {
    const messageId = await draft()
    await plan(messageId, station)
    await road.takeThroughApproval(scene.db, { messageId, cast: scene.cast })
    const slots = [{ from: '06:00', until: '06:30' }]
    await setUp(station, { pace: 200, tuneSeconds: 5, voice: 'synthetic', slots })
    expect(await standings(messageId)).toEqual({ 'Đài một': 'approved' })
  })
})

function add(wanted: { channel: string; name: string }): Promise<string> {
  return road.addRoadDestination(scene.db, { by: scene.cast.administrator, ...wanted })
}

async function draft(): Promise<string> {
  const body = 'Năm nay 6.058, và 105 nhà.'
  const marks = ['6.058', '105'].map((written) => ({ written, sentence: body }))
  const written = { ...road.DRAFT, body, marks }
  return road.addRoadMessage(scene.db, { by: scene.cast.officer, campaignId, draft: written })
}

function plan(messageId: string, destinationId: string): Promise<string> {
  return road.planNow(scene.db, { by: scene.cast.officer, messageId, destinationId })
}

async function setUp(id: string, settings: Partial<StationSettings>): Promise<void> {
  const by = scene.cast.officer
  await setUpStation(scene.db, { id, settings: { ...USUAL_SETTINGS, ...settings }, by })
}

async function approvedTexts(planIds: string[]) {
  const found = planIds.map((planId) => findApproved(scene.db, { planId }))
  return (await Promise.all(found)).map((one) => one?.text)
}

async function standings(messageId: string): Promise<Record<string, string>> {
  const { items } = await getStanding(scene.db, { messageId })
  return Object.fromEntries(items.map(({ destination, standing }) => [destination.name, standing]))
}

/** What the station airs today, item by item. */
async function airedTexts(): Promise<string[]> {
  const { db, cast } = scene
  const stations = [(await findStation(db, { id: station, by: cast.officer }))!]
  const { date } = toWallClock(instant())
  const sessions = (await listProgrammes(db, { stations, date })).get(station) ?? []
  return sessions.flatMap(({ parts }) => parts.flatMap(({ of }) => of?.text ?? []))
}
