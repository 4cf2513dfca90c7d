import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { instant, later, MINUTE, SECOND, setClock, toWallClock } from '#server/clock.ts'
import { stopPublishing } from '#server/pauses/stops.ts'
import { sendJobsTo, type Hint } from '#server/queue.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import {
  addRoadCampaign,
  addRoadMessage,
  openRoad,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { movePlan } from '#server/plans/plans.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { oldestDueMs } from './backlog.ts'
import { claimAll } from './claim.ts'
import { findDelivery } from './deliveries.ts'
import { goOn } from './go-on.ts'
import { countNeedingPerson } from './needs-person.ts'
import { countOverdue, decideOverdue } from './overdue.ts'
import { sweepDeliveries } from './sweep.ts'

const MOURNING = { why: 'mourning', words: '' } as const
const EACH = 5

// Nothing is sent there: what is claimed is enough to know.
setRehearsalUrl('http://127.0.0.1:1')

let road: Awaited<ReturnType<typeof openRoad>>
let campaignId: string
let aheadMs = 0

beforeEach(async () => {
  aheadMs = 0
  setClock(() => Date.now() + aheadMs)
  road = await openRoad()
  campaignId = await addRoadCampaign(road.db, { by: road.cast.officer })
})

afterAll(() => {
  setClock(Date.now)
  sendJobsTo(undefined)
})

describe('while a place is stopped', () => {
  test('nothing below it is claimed by two workers, elsewhere everything, and nothing is lost', async () => {
    const { db, cast } = road
    const here = await plan('31299')
    const there = await plan('31309')
    const id = await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    const claims = await Promise.all(
      [0, 1].map(() =>
        claimAll(
          db,
          [...here, ...there].toSorted(() => Math.random() - 0.5),
        ),
      ),
    )
    const sent = claims.flat().flatMap((claim) => (claim && 'claimed' in claim ? [claim] : []))
    const ids = sent.map(({ claimed }) => claimed.parcel.deliveryId)
    expect(ids.toSorted()).toEqual(there.toSorted())
    await wait(2 * MINUTE)
    expect(await goOn(db, { id, by: cast.cityLeader })).toBe(EACH)
    expect(await statesOf(here)).toEqual(Array(EACH).fill('planned'))
  })

  test('the sweep says nothing of it, and says of all others what is due', async () => {
    const { db, cast } = road
    await plan('31299')
    const there = await plan('31309')
    await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    expect(await swept()).toEqual(there.toSorted())
  })

  test('none of it is the oldest that waits for the machine', async () => {
    const { db, cast } = road
    await plan('31299')
    await wait(MINUTE)
    expect(await oldestDueMs(db)).toBeGreaterThanOrEqual(MINUTE)
    await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    expect(await oldestDueMs(db)).toBeUndefined()
  })

  test('a delivery says why it waits, and asks nobody', async () => {
    const { db, cast } = road
    const [first] = await plan('31299')
    await stopPublishing(db, { placeCode: '92', ...MOURNING, by: cast.cityLeader })
    const row = await findDelivery(db, { id: first!, by: cast.officer })
    expect(row).toMatchObject({ state: 'planned', reason: { code: 'paused' } })
    expect(await countNeedingPerson(db, { by: cast.officer })).toBe(0)
  })
})

describe('going on', () => {
  test('asks for what became due, and sends at its time what is still to come', async () => {
    const { db, cast } = road
    const due = await plan('31299')
    const toCome = await plan('31299', 10 * MINUTE)
    const id = await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    await wait(MINUTE)
    await goOn(db, { id, by: cast.leader })
    expect(await claimed(due)).toEqual([])
    expect(await swept()).toEqual([])
    expect(await countOverdue(db, { by: cast.officer })).toBe(EACH)
    expect(await countNeedingPerson(db, { by: cast.officer })).toBe(EACH)
    await wait(10 * MINUTE)
    expect(await claimed([...due, ...toCome])).toEqual(toCome.toSorted())
  })

  test('leaves what lies in a place that is stopped for itself, and asks for it when that ends', async () => {
    const { db, cast } = road
    const inside = await plan('31299')
    const beside = await plan('31309')
    const wide = await stopPublishing(db, { placeCode: '92', ...MOURNING, by: cast.cityLeader })
    const small = await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    await wait(MINUTE)
    expect(await goOn(db, { id: wide, by: cast.cityLeader })).toBe(EACH)
    expect(await claimed([...inside, ...beside])).toEqual([])
    await decide('all', 'send')
    expect(await claimed([...inside, ...beside])).toEqual(beside.toSorted())
    expect(await goOn(db, { id: small, by: cast.leader })).toBe(EACH)
    await decide('all', 'send')
    expect(await claimed(inside)).toEqual(inside.toSorted())
  })

  test('is not for who may not, nor twice', async () => {
    const { db, cast } = road
    const id = await stopPublishing(db, { placeCode: '92', ...MOURNING, by: cast.cityLeader })
    await expect(goOn(db, { id, by: cast.leader })).rejects.toThrow('pauses.notYours')
    await goOn(db, { id, by: cast.administrator })
    await expect(goOn(db, { id, by: cast.administrator })).rejects.toThrow('pauses.over')
  })
})

describe('what is overdue', () => {
  let ids: string[]
  beforeEach(async () => {
    const { db, cast } = road
    ids = await plan('31299')
    const id = await stopPublishing(db, { placeCode: '31299', ...MOURNING, by: cast.leader })
    await wait(MINUTE)
    await goOn(db, { id, by: cast.leader })
  })

  test('is sent where somebody says so, each or all', async () => {
    await decide(ids.slice(0, 2), 'send')
    expect(await claimed(ids)).toEqual(ids.slice(0, 2).toSorted())
    await decide('all', 'send')
    expect(await claimed(ids)).toEqual(ids.slice(2).toSorted())
  })

  test('is withdrawn where somebody says so', async () => {
    expect(await decide('all', 'withdraw')).toMatchObject({ done: EACH, refused: 0 })
    expect(await statesOf(ids)).toEqual(Array(EACH).fill('withdrawn'))
  })

  test('is moved by an officer, and goes out at the new time only with an approval of it', async () => {
    const { db, cast } = road
    const { date } = toWallClock(later(instant(), 24 * 60 * MINUTE))
    expect(await decide('all', 'move', { date })).toMatchObject({ done: EACH, refused: 0 })
    expect(await countOverdue(db, { by: cast.officer })).toBe(0)
    expect((await findDelivery(db, { id: ids[0]!, by: cast.officer }))?.reason?.code).toBe(
      'not-approved',
    )
    await wait(25 * 60 * MINUTE)
    expect(await claimed(ids)).toEqual([])
  })

  test('is not moved by a leader, who may send and withdraw', async () => {
    const { date } = toWallClock(later(instant(), 24 * 60 * MINUTE))
    const { db, cast } = road
    const all = { which: 'all', by: cast.leader } as const
    const moved = await decideOverdue(db, { ...all, choice: 'move', date })
    expect(moved).toMatchObject({ done: 0, refused: EACH, why: { message: 'plans.notYours' } })
    expect(await decideOverdue(db, { ...all, choice: 'send' })).toMatchObject({ done: EACH })
  })

  test('takes a newly approved time of its own', async () => {
    const { db, cast } = road
    const { messageId } = await db
      .selectFrom('plans')
      .select('messageId')
      .where('id', '=', ids[0]!)
      .executeTakeFirstOrThrow()
    const when = toWallClock(later(instant(), 10 * MINUTE))
    await movePlan(db, { id: ids[0]!, ...when, by: cast.officer })
    await takeThroughApproval(db, { messageId, cast })
    await wait(11 * MINUTE)
    expect(await claimed(ids)).toEqual([ids[0]])
  })
})

async function plan(placeCode: string, inMs = 0): Promise<string[]> {
  const { db, cast } = road
  const ids = []
  for (let n = 0; n < EACH; n++) {
    const settings = { pageId: String(n), accessToken: 'token' }
    const page = { channel: 'facebook', name: `Trang ${placeCode} ${n}`, settings, placeCode }
    const by = placeCode === '31299' ? cast.officer : cast.city
    const owned = placeCode === '31299' ? campaignId : await addRoadCampaign(db, { by })
    const messageId = await addRoadMessage(db, { by, campaignId: owned })
    const rehearsal = 1
    const destinationId = await addDestination(db, { ...page, rehearsal, by: cast.administrator })
    const when = toWallClock(later(instant(), inMs))
    ids.push(await addPlan(db, { by, messageId, destinationId, ...when }))
    const people = placeCode === '31299' ? cast : { ...cast, officer: by, leader: cast.cityLeader }
    await takeThroughApproval(db, { messageId, cast: people })
  }
  return ids
}

async function claimed(ids: string[]): Promise<string[]> {
  const claims = await claimAll(road.db, ids)
  return claims
    .flatMap((claim) => (claim && 'claimed' in claim ? [claim.claimed.parcel.deliveryId] : []))
    .toSorted()
}

async function swept(): Promise<string[]> {
  const hints: Hint[] = []
  const idle = async () => {}
  const rest = { waiting: async () => 0, ping: async () => true, idle, close: idle }
  sendJobsTo({ add: (hint) => void hints.push(hint), ...rest })
  await sweepDeliveries(road.db)
  sendJobsTo(undefined)
  return hints
    .filter(({ name }) => name === 'deliver')
    .flatMap(({ payloads }) => payloads as { deliveryId: string }[])
    .map(({ deliveryId }) => deliveryId)
    .toSorted()
}

async function statesOf(ids: string[]): Promise<string[]> {
  const rows = await road.db
    .selectFrom('deliveries')
    .select('state')
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ state }) => state)
}

function decide(which: 'all' | string[], choice: 'send' | 'move' | 'withdraw', more = {}) {
  const by = road.cast.officer
  // What belongs to the city is the city's to decide.
  return decideBoth(which, choice, { ...more, by })
}

async function decideBoth(
  which: 'all' | string[],
  choice: 'send' | 'move' | 'withdraw',
  { by, ...more }: { by: (typeof road.cast)['officer']; date?: string },
) {
  const own = await decideOverdue(road.db, { which, choice, ...more, by })
  const city = await decideOverdue(road.db, { which, choice, ...more, by: road.cast.city })
  return { ...own, done: own.done + city.done }
}

/** The clock goes on. */
function wait(ms: number): Promise<void> {
  aheadMs += ms + SECOND
  return Promise.resolve()
}
