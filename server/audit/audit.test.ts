import { beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { sendBack } from '#server/approvals/approvals.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { withdraw } from '#server/deliveries/direct.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { countAudit, findBrokenEntry, listAudit, record } from './audit.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  db = await openTestDatabase()
})

describe('the chain of entries', () => {
  beforeEach(async () => {
    for (const subject of ['a', 'b', 'c']) await approve(subject, 'lan')
  })

  test('holds as it was written', async () => {
    expect(await findBrokenEntry(db)).toBeUndefined()
  })

  test.each(['at', 'by', 'action', 'subject', 'detail', 'previousHash', 'hash'] as const)(
    'shows a changed %s',
    async (column) => {
      await db
        .updateTable('auditEntries')
        .set({ [column]: 'changed' })
        .where('number', '=', 2)
        .execute()
      expect(await findBrokenEntry(db)).toBe(2)
    },
  )

  test('shows a dropped entry', async () => {
    await db.deleteFrom('auditEntries').where('number', '=', 2).execute()
    expect(await findBrokenEntry(db)).toBe(2)
  })
})

describe('a log whose end was cut off', () => {
  let road: Awaited<ReturnType<typeof openRoad>>
  let messageId: string

  beforeEach(async () => {
    road = await openRoad()
    ;({ messageId } = await addApproved(road))
  })

  const cut = (from: number) =>
    road.db.deleteFrom('auditEntries').where('number', '>=', from).execute()

  test('is whole before', async () => {
    expect(await findBrokenEntry(road.db)).toBeUndefined()
  })

  test('lacks a step that stands in the approvals', async () => {
    await cut(2)
    expect(await findBrokenEntry(road.db)).toBe(2)
    await cut(1)
    expect(await findBrokenEntry(road.db)).toBe(1)
  })

  test('still lacks it when other entries have been written in its place', async () => {
    await cut(2)
    await sendBack(road.db, { messageId, words: 'Sửa', by: road.cast.leader })
    expect(await findBrokenEntry(road.db)).toBe(2)
  })
})

describe('the log a person reads', () => {
  test('has what was done by hand to a delivery, with the message it belongs to', async () => {
    const road = await openRoad()
    const { planId, messageId } = await addApproved(road)
    await withdraw(road.db, { id: planId, by: road.cast.officer })
    const read = (by: Account) => listAudit(road.db, { by })
    const [entry] = await read(road.cast.leader)
    const { headline } = DRAFT
    expect(entry).toMatchObject({ action: 'withdrawn', subject: planId, messageId, headline })
    expect(await read(road.cast.cityLeader)).toHaveLength(3)
    expect(await countAudit(road.db, { by: road.cast.cityLeader })).toBe(3)
    expect(await read(road.cast.stranger)).toEqual([])
  })

  test('has what was done in the own place and below, newest first, and nothing of another province', async () => {
    await addPlaces(db, readPlaceList())
    const commune = await addSubject('31299')
    const city = await addSubject('92')
    await addSubject('19')
    const reader = (placePath: string) => ({ id: 'x', role: 'leader', placePath }) as const
    const read = async (placePath: string) =>
      (await listAudit(db, { by: reader(placePath) })).map(({ subject }) => subject)
    expect(await read('VN/92/31299')).toEqual([commune])
    expect(await read('VN/92')).toEqual([city, commune])
    expect(await read('VN')).toHaveLength(3)
    expect(await read('VN/9')).toEqual([])
    expect(await countAudit(db, { by: reader('VN/92') })).toBe(2)
    const [entry] = await listAudit(db, { by: reader('VN/92/31299') })
    expect(entry).toMatchObject({ name: 'Lan', headline: 'Sáu nghìn xã', number: 1 })
  })
})

function approve(subject: string, by: string): Promise<void> {
  return record(db, { by, action: 'approved', subject, detail: { revision: 1 } })
}

/** A message of the commune, submitted and approved for one destination. */
async function addApproved({ db, cast }: Awaited<ReturnType<typeof openRoad>>) {
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const destinationId = await addRoadDestination(db, { by: cast.administrator })
  const planId = await planNow(db, { by, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  return { messageId, planId }
}

async function addSubject(placeCode: string): Promise<string> {
  const account = { email: placeCode, name: 'Lan', role: 'officer', placeCode } as const
  const id = await addAccount(db, { ...account, password: 'mat-khau-dai', by: 'set-up' })
  const by = (await findAccount(db, id))!
  const campaignId = await addCampaign(db, {
    ...{ name: 'C', goal: 'G', theme: 'other', startsOn: '2026-11-01', endsOn: '2026-11-30' },
    ...{ targetPeople: null, placeCodes: [placeCode], rehearsal: 0, by },
  })
  const words = { headline: 'Sáu nghìn xã', keyMessage: '', body: '', callToAction: '' }
  const draft = { ...words, figureIds: [], texts: {} }
  const subject = await addMessage(db, { by, campaignId, kind: 'policy', draft })
  await approve(subject, by.id)
  return subject
}
