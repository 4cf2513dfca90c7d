import type { Kysely } from 'kysely'
import { openDatabase, type Location } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import type { Schema } from '#db/schema.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, toWallClock } from './clock.ts'
import type { Db } from './database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addMessage } from '#server/messages/messages.ts'
import { type Draft } from '#server/messages/revisions.ts'
import { findAccount, type Account } from '#server/people/accounts.ts'
import { hashPassword } from '#server/people/hashing.ts'
import type { Role } from '#server/people/permissions.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { addPlan } from '#server/plans/add-plans.ts'

/** Who is there when a test begins: a commune of Cần Thơ, its city, and a commune of another province. */
export type Cast = Record<
  | 'officer'
  | 'colleague'
  | 'leader'
  | 'operator'
  | 'city'
  | 'cityLeader'
  | 'administrator'
  | 'stranger',
  Account
>

const CAST: Record<keyof Cast, [Role, string]> = {
  officer: ['officer', '31299'],
  colleague: ['officer', '31299'],
  leader: ['leader', '31299'],
  operator: ['operator', '31299'],
  city: ['officer', '92'],
  cityLeader: ['leader', '92'],
  administrator: ['administrator', '92'],
  stranger: ['officer', '05443'],
}

const CODES = ['VN', '92', '31299', '31309', '19', '05443']
const PLACES = readPlaceList().filter(({ code }) => CODES.includes(code))

/** Of everybody's password, `mat-khau-dai`; computed once, as that is meant to take a while. */
const PASSWORD_HASH = hashPassword('mat-khau-dai')

/** A database with a few places and everybody of the cast: one of the test's own, or one that has its tables already. */
export async function openRoad(at?: Location): Promise<{ db: Kysely<Schema>; cast: Cast }> {
  const db = at ? openDatabase(at) : await openTestDatabase()
  await addPlaces(db, PLACES)
  const passwordHash = await PASSWORD_HASH
  const people = Object.entries(CAST).map(([name, [role, placeCode]]) => ({
    ...{ id: newId(), email: `${name}@example.vn`, name, role, placeCode, passwordHash },
    ...{ createdAt: instant(), disabledAt: null },
  }))
  await db.insertInto('accounts').values(people).execute()
  const found = people.map(async ({ id, name }) => [name, await findAccount(db, id)])
  const cast: Partial<Cast> = Object.fromEntries(await Promise.all(found))
  return { db, cast: cast as Cast }
}

/** A rehearsal campaign of the officer's commune, running for a month. */
export async function addRoadCampaign(
  db: Db,
  { by, placeCodes = [by.placeCode] }: { by: Account; placeCodes?: string[] },
): Promise<string> {
  const today = toWallClock(instant()).date
  const endsOn = toWallClock(later(instant(), 30 * DAY)).date
  const period = { startsOn: today, endsOn, targetPeople: null, rehearsal: 1 } as const
  const what = { name: 'Nông thôn mới', goal: 'Cùng làm', theme: 'new-rural' } as const
  return addCampaign(db, { by, ...what, ...period, placeCodes })
}

export const DRAFT: Draft = {
  headline: 'Các xã cùng về đích',
  keyMessage: 'Họp lúc 19h30 ngày 5/12/2026 tại nhà văn hóa.',
  body: 'Việc nhỏ của từng ấp làm nên kết quả ấy.',
  callToAction: 'Mời bà con góp ý.',
  figureIds: [],
  texts: {},
}

export async function addRoadMessage(
  db: Db,
  { by, campaignId, draft = DRAFT }: { by: Account; campaignId: string; draft?: Draft },
): Promise<string> {
  return addMessage(db, { by, campaignId, kind: 'policy', draft })
}

/** What a channel asks for, where it asks. */
const SETTINGS: Record<string, (pageId: string) => Record<string, string>> = {
  facebook: (pageId) => ({ pageId, accessToken: 'token' }),
  zalo: () => ({ accessToken: 'token', broadcast: 'no' }),
  'by-hand': () => ({ where: 'Zalo' }),
  brief: () => ({ runs: 'Kênh TikTok', paid: 'no' }),
  newsroom: () => ({ about: 'Tin của xã', contact: 'mttq@example.vn' }),
  wordpress: () => ({
    ...{ site: 'https://mattran.example', user: 'xa', password: 'mat-khau', status: 'pending' },
  }),
  'press-email': () => ({ sender: 'mat-tran@example.vn', contact: 'Chị Hoa' }),
}

/** A destination of the officer's commune, for rehearsals. */
export async function addRoadDestination(
  db: Db,
  {
    by,
    channel = 'facebook',
    name = 'Mặt trận xã',
    pageId = '1',
    settings = {},
  }: {
    by: Account
    channel?: string
    name?: string
    pageId?: string
    settings?: Record<string, string>
  },
): Promise<string> {
  const asked = { ...SETTINGS[channel]?.(pageId), ...settings }
  const where = { placeCode: '31299', rehearsal: 1 } as const
  return addDestination(db, { by, channel, name, settings: asked, ...where })
}

/** Plans a message for this very minute; over a loudspeaker as urgent, for it may be night. */
export async function planNow(
  db: Db,
  { by, messageId, destinationId }: { by: Account; messageId: string; destinationId: string },
): Promise<string> {
  const now = { ...toWallClock(instant()), priority: 'urgent' } as const
  return addPlan(db, { by, messageId, destinationId, ...now })
}

/** Submits, approves and arranges a message. */
export async function takeThroughApproval(
  db: Db,
  { messageId, cast }: { messageId: string; cast: Cast },
): Promise<void> {
  await submit(db, { messageId, by: cast.officer })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: cast.leader })
  await arrange(db, { messageId })
}
