import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#server/database.ts'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { sendBack, submit } from '#server/approvals/approvals.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { withdraw } from '#server/deliveries/direct.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import { closeAccount } from '#server/people/close-account.ts'
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
import { countAudit, findBrokenEntry, listAudit, record, type AuditEntry } from './audit.ts'

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

describe('every column of every entry', () => {
  test('shows when it is changed, and every entry when it is dropped', async () => {
    const road = await openRoad()
    const { planId } = await addApproved(road)
    await withdraw(road.db, { id: planId, by: road.cast.officer })
    await closeAccount(road.db, { id: road.cast.operator.id, by: road.cast.administrator })
    await sendBackAnew(road)
    const entries = await road.db.selectFrom('auditEntries').selectAll().orderBy('number').execute()
    const missed: string[] = []
    let tampered = 0
    const look = async (how: string) => {
      tampered++
      if ((await findBrokenEntry(road.db)) === undefined) missed.push(how)
    }
    for (const entry of entries) {
      for (const [column, value] of Object.entries(entry)) {
        const other = typeof value === 'number' ? value + 100 : `${value} `
        await change(road.db, entry.number, { [column]: other })
        await look(`${entry.number} ${column}`)
        await drop(road.db, column === 'number' ? entry.number + 100 : entry.number)
        await look(`${entry.number} dropped`)
        await road.db.insertInto('auditEntries').values(entry).execute()
      }
    }
    process.stdout.write(
      `S17: ${tampered} hands on ${entries.length} entries, ${missed.length} not seen\n`,
    )
    expect(missed).toEqual([])
    expect(await findBrokenEntry(road.db)).toBeUndefined()
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

  test('has the accounts that were closed and the passwords that were changed', async () => {
    const { db, cast } = await openRoad()
    const { operator, administrator, cityLeader, stranger } = cast
    await closeAccount(db, { id: operator.id, by: administrator })
    const [entry] = await listAudit(db, { by: cityLeader })
    expect(entry).toMatchObject({ action: 'account-closed', person: 'operator', messageId: null })
    expect(await listAudit(db, { by: cast.leader })).toHaveLength(1)
    expect(await listAudit(db, { by: stranger })).toEqual([])
    expect(await findBrokenEntry(db)).toBeUndefined()
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

/** A second message that is submitted and sent back: the last entry is a step of an approval. */
async function sendBackAnew(road: Awaited<ReturnType<typeof openRoad>>): Promise<void> {
  const { messageId } = await addApproved(road)
  await submit(road.db, { messageId, by: road.cast.officer })
  await sendBack(road.db, { messageId, words: 'Sửa', by: road.cast.leader })
}

async function change(from: Db, number: number, set: Partial<AuditEntry>): Promise<void> {
  await from.updateTable('auditEntries').set(set).where('number', '=', number).execute()
}

async function drop(from: Db, number: number): Promise<void> {
  await from.deleteFrom('auditEntries').where('number', '=', number).execute()
}

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
