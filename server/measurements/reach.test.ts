import { beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import type { Role } from '#server/people/permissions.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { append } from './measurements.ts'
import { listReach } from './reach.ts'

const DAYS = { startsOn: '2026-11-01', endsOn: '2026-11-30' }
const DRAFT = { headline: 'Sáu nghìn xã', keyMessage: '', body: '', callToAction: '' }
const places = readPlaceList().filter(({ path }) =>
  ['VN/92/31299', 'VN/19/05443'].some((one) => one.startsWith(path)),
)
let db: Awaited<ReturnType<typeof openTestDatabase>>
let officer: Account
let administrator: Account
let campaignId: string
let messageId: string

beforeEach(async () => {
  db = await openTestDatabase()
  await addPlaces(db, places)
  officer = await person('officer', '31299')
  administrator = await person('administrator', '92')
  campaignId = await addCampaign(db, {
    ...{ name: 'C', goal: 'G', theme: 'new-rural', ...DAYS, targetPeople: null },
    ...{ placeCodes: ['31299'], rehearsal: 0, by: officer },
  })
  const draft = { ...DRAFT, figureIds: [], texts: {} }
  messageId = await addMessage(db, { by: officer, campaignId, kind: 'policy', draft })
})

test('shows the last word on each delivery, by channel, and adds nothing up', async () => {
  const page = await addOut('facebook', { pageId: '1', accessToken: 't' })
  await addOut('loudspeaker', {})
  const one = { deliveryId: page, metric: 'viewers', grade: 'A', origin: 'x', by: null } as const
  await append(db, [
    { ...one, value: 90, asOf: '2026-11-10T00:00:00.000Z' },
    { ...one, value: 120, asOf: '2026-11-11T00:00:00.000Z' },
  ])
  const reach = await listReach(db, { campaignId, by: officer })
  expect(reach).toMatchObject([
    {
      label: { vi: 'Trang Facebook' },
      counts: ['viewers', 'views'],
      rows: [{ id: page, viewers: { value: 120, grade: 'A' }, views: undefined }],
    },
    {
      label: { vi: 'Loa truyền thanh' },
      counts: [],
      rows: [{ viewers: undefined, views: undefined }],
    },
  ])
})

test('leaves out what has not gone out, and what another province sent', async () => {
  await addOut('loudspeaker', {}, 'handed over')
  expect(await listReach(db, { campaignId, by: officer })).toEqual([])
  await addOut('loudspeaker', {})
  const stranger = await person('officer', '19')
  expect(await listReach(db, { campaignId, by: stranger })).toEqual([])
})

async function person(role: Role, placeCode: string): Promise<Account> {
  const account = { email: `${role}-${placeCode}`, name: role, role, placeCode }
  const id = await addAccount(db, { ...account, password: 'mat-khau-dai', by: 'set-up' })
  return (await findAccount(db, id))!
}

async function addOut(
  channel: string,
  settings: Record<string, string>,
  state: 'confirmed' | 'handed over' = 'confirmed',
): Promise<string> {
  const place = { name: channel, placeCode: '31299', rehearsal: 0, by: administrator } as const
  const destinationId = await addDestination(db, { channel, settings, ...place })
  const at = '2026-11-09T01:00:00.000Z'
  const id = destinationId
  const plan = { id, messageId, destinationId, dueAt: at, code: id.slice(0, 6), removedAt: null }
  await db
    .insertInto('plans')
    .values({ ...plan, createdBy: officer.id, createdAt: at })
    .execute()
  await db
    .insertInto('deliveries')
    .values({
      ...{ id, state, dueAt: at, releaseAt: at, doneAt: at, doneGrade: 'A', note: '' },
      ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, tries: 1 },
      ...{ releasedAt: null, absentAt: null, remoteId: null, link: null, doneBy: null },
    })
    .execute()
  return id
}
