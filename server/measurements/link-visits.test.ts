import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { addBriefLink } from '#server/briefs/links.ts'
import { handIn } from '#server/briefs/answers.ts'
import { listChannels } from '#server/channels/registry.ts'
import { DAY, HOUR, instant, MINUTE, setClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import type { Handlers } from '#server/queue.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import * as road from '#server/road.fixture.ts'
import { collectInputs } from '#server/scores/collect.ts'
import { countVisit } from '#server/visits/visit-counts.ts'
import { gather, measureNow, sweepGatherings } from './gather.ts'
import { confirmPosted, latest, listMeasurements } from './measurements.ts'

const HANDS = ['notice-board', 'leaflet', 'sms', 'talking-points', 'zalo-group', 'youtube']
  .concat('tiktok', 'by-hand')
  .map((channel) => [channel])

let db: Kysely<Schema>
let cast: road.Cast
let campaignId: string
let began: string

beforeEach(async () => {
  ;({ db, cast } = await road.openRoad())
  campaignId = await road.addRoadCampaign(db, { by: cast.officer })
  began = instant()
})
afterEach(() => setClock(Date.now))

const after = (ms: number) => setClock(() => Date.parse(began) + ms)

/** A message in somebody's hands, with a link or without. */
async function handOver(channel: string, { target = 'https://gopy.cantho.gov.vn/' } = {}) {
  const draft = { ...road.DRAFT, target }
  const messageId = await road.addRoadMessage(db, { by: cast.officer, campaignId, draft })
  const to = { by: cast.administrator, channel, name: `${channel} ${messageId}` }
  const destinationId = await road.addRoadDestination(db, to)
  const id = await road.planNow(db, { by: cast.officer, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
  return { id, messageId, channel }
}

const post = (id: string, doneAt = instant()) =>
  confirmPosted(db, { id, by: cast.officer, doneAt, link: '', note: '' })

function visit(channel: string, times = 1): void {
  for (let at = 0; at < times; at++) countVisit(db, { campaignId, placeCode: '31299', channel })
}

async function readings(id: string) {
  const rows = await listMeasurements(db, { deliveryIds: [id] })
  return rows.map(({ metric, value, grade, by }) => ({ metric, value, grade, by }))
}

async function swept(): Promise<string[]> {
  const ids: string[] = []
  const keep: Handlers['gather'] = async ({ deliveryId }) => void ids.push(deliveryId)
  await withQueue({ handlers: { gather: keep } }, () => sweepGatherings(db))
  return ids
}

const counted = (value: number) => ({ metric: 'link-visits', value, grade: 'B', by: null })

test('every channel that a person confirms by where it was posted counts the visits over its link', () => {
  const posted = listChannels().filter(({ channel }) => channel.confirms === 'posted')
  expect(posted.map(({ name }) => name).sort()).toEqual([...HANDS.flat(), 'brief'].sort())
  for (const { channel } of posted) expect(channel.count).toBeDefined()
})

describe.each(HANDS)('what is posted by hand: %s', (channel) => {
  test('has its visits read by itself an hour after it was out, and zero is then a number', async () => {
    const { id } = await handOver(channel)
    await post(id)
    expect(await swept()).not.toContain(id)
    after(HOUR + MINUTE)
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    expect(await readings(id)).toEqual([counted(0)])
    expect(await swept()).not.toContain(id)
    visit(channel, 3)
    after(6 * HOUR + MINUTE)
    await gather(db, { deliveryId: id })
    expect(await readings(id)).toEqual([counted(0), counted(3)])
  })

  test('without a link has no number, and is not asked again and again', async () => {
    const { id } = await handOver(channel, { target: '' })
    await post(id)
    visit(channel)
    after(HOUR + MINUTE)
    await gather(db, { deliveryId: id })
    expect(await readings(id)).toEqual([])
    expect(await swept()).not.toContain(id)
  })
})

describe('what is in a person’s hands', () => {
  test('is counted once somebody comes, for then it is out; before that there is no number', async () => {
    const { id } = await handOver('notice-board')
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    expect(await readings(id)).toEqual([])
    expect(await swept()).not.toContain(id)
    visit('notice-board', 2)
    after(6 * HOUR + MINUTE)
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    expect(await readings(id)).toEqual([counted(2)])
  })

  test('keeps a number that has not changed once', async () => {
    const { id } = await handOver('sms')
    visit('sms')
    for (const hours of [1, 7, 13]) {
      after(hours * HOUR)
      await gather(db, { deliveryId: id })
    }
    expect(await readings(id)).toEqual([counted(1)])
  })

  test('takes nothing from what is out at the same place and channel, or has been in hand longer', async () => {
    const first = await handOver('zalo-group')
    const second = await handOver('zalo-group')
    visit('zalo-group', 4)
    for (const { id } of [first, second]) await gather(db, { deliveryId: id })
    expect(await readings(first.id)).toEqual([counted(4)])
    expect(await readings(second.id)).toEqual([])
    await post(first.id)
    await measureNow(db, { id: second.id, by: cast.officer })
    expect(await readings(second.id)).toEqual([])
  })

  test('is read no more a month after its time', async () => {
    const { id } = await handOver('leaflet')
    after(32 * DAY)
    expect(await swept()).not.toContain(id)
  })

  test('is read like all others once a person has said when it was out', async () => {
    const { id } = await handOver('notice-board')
    visit('notice-board')
    await gather(db, { deliveryId: id })
    await post(id, instant())
    visit('notice-board')
    after(HOUR + MINUTE)
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    const [last] = latest(await listMeasurements(db, { deliveryIds: [id] }))
    expect(last).toMatchObject(counted(2))
  })
})

test('a person reads it at once, nobody of another province does', async () => {
  const { id } = await handOver('notice-board')
  await post(id)
  visit('notice-board', 5)
  expect(await measureNow(db, { id, by: cast.officer })).toEqual({ read: 1, asked: 1 })
  expect(await readings(id)).toEqual([counted(5)])
  await expect(measureNow(db, { id, by: cast.stranger })).rejects.toThrow('notYours')
})

test('a brief that was published is counted, by its own link', async () => {
  const { id } = await handOver('brief')
  const word = await addBriefLink(db, { deliveryId: id, by: cast.officer })
  const said = { inCaption: 1, saidAloud: 1, words: '' } as const
  await handIn(db, { ...said, word, link: 'https://tiktok.example/1', publishedAt: instant() })
  visit('brief', 7)
  visit('tiktok', 2)
  after(HOUR + MINUTE)
  await gather(db, { deliveryId: id })
  expect(await readings(id)).toEqual([counted(7)])
})

test('the score takes the visits in as response, and says what was not measured', async () => {
  const { id, messageId } = await handOver('notice-board')
  await post(id)
  const item = async () => {
    const { items } = await collectInputs(db, { messageId })
    return items.find(({ metric }) => metric === 'link-visits')
  }
  expect(await item()).toMatchObject({ type: 'unavailable', why: 'not-measured' })
  visit('notice-board', 12)
  after(HOUR + MINUTE)
  await gather(db, { deliveryId: id })
  expect(await item()).toMatchObject({ type: 'count', v: 12, component: 'response', grade: 'B' })
})
