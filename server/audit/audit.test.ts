import { beforeEach, describe, expect, test } from 'vitest'
import { migrate, openDatabase } from '#db/database.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addAccount, findAccount } from '#server/people/accounts.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { countAudit, findBrokenEntry, listAudit, record } from './audit.ts'

let db: ReturnType<typeof openDatabase>

beforeEach(async () => {
  db = openDatabase(':memory:')
  await migrate(db)
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

describe('the log a person reads', () => {
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
