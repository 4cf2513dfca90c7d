import { groupsOf } from '#db/groups.ts'
import { newCode, newId } from '#db/id.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { addFigure } from '#server/figures/figures.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import type { Role } from '#server/people/permissions.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'

/** As many as there are communes. */
export const PAGES = 3321

const PASSWORD = 'mat-khau-cua-phep-do'

/** Who signs in. */
export const OFFICER = { email: 'officer@bench.lantoa', password: PASSWORD }

type People = { officer: Account; leader: Account }

/** The country with an officer, a leader, a campaign that runs, and for each commune a Page of the rehearsal platform, or a station. */
export async function addCountry(
  db: Db,
  { channel = 'facebook' }: { channel?: 'facebook' | 'loudspeaker' } = {},
) {
  const places = readPlaceList()
  await addPlaces(db, places)
  const people: People = { officer: await add(db, 'officer'), leader: await add(db, 'leader') }
  const communes = places.filter(({ kind }) => kind === 'commune').slice(0, PAGES)
  const pages = communes.map(({ code, name }) => ({
    ...{ id: newId(), placeCode: code, channel, name: `Mặt trận ${name}` },
    settings: JSON.stringify({ pageId: code, accessToken: 'ma-tap-duot' }),
    ...({ rehearsal: 1, blocked: null, removedAt: null, createdBy: people.officer.id } as const),
    ...{ secrets: null, connection: newId(), endsAt: null, renewingSince: null, checkedAt: null },
    ...{ limits: null, restUntil: null, restWhy: null, failures: 0 },
    createdAt: instant(),
  }))
  for (const some of groupsOf(pages, 500))
    await db.insertInto('destinations').values(some).execute()
  const campaignId = await addOpenCampaign(db, people.officer)
  return { people, campaignId, pageIds: pages.map(({ id }) => id) }
}

export type Country = Awaited<ReturnType<typeof addCountry>>

/** One approved message to some Pages, each at an instant of its own, arranged for delivery. */
export async function addApproved(
  db: Db,
  { people, campaignId }: Country,
  to: { destinationId: string; dueAt: string }[],
): Promise<void> {
  const { officer, leader } = people
  const figureId = await addFigure(db, { ...FIGURE, by: officer })
  const draft = { ...DRAFT, figureIds: [figureId] }
  const messageId = await addMessage(db, { by: officer, campaignId, kind: 'policy', draft })
  const plans = to.map((one) => ({
    ...{ id: newId(), messageId, code: unusedCode(), createdBy: officer.id, createdAt: instant() },
    ...{ removedAt: null, ...one },
  }))
  for (const some of groupsOf(plans, 500)) await db.insertInto('plans').values(some).execute()
  await submit(db, { messageId, by: officer })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: leader })
  await arrange(db, { messageId })
}

/** So many deliveries to the Pages in turn, all due at one instant. */
export async function addDue(
  db: Db,
  country: Country,
  { count, dueAt }: { count: number; dueAt: string },
): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => country.pageIds[at % PAGES]!)
  for (const some of groupsOf(all, PAGES))
    await addApproved(
      db,
      country,
      some.map((destinationId) => ({ destinationId, dueAt })),
    )
}

const used = new Set<string>()

function unusedCode(): string {
  const code = newCode()
  if (used.has(code)) return unusedCode()
  used.add(code)
  return code
}

const DRAFT = {
  headline: 'Sáu nghìn xã về đích nông thôn mới',
  keyMessage: 'Cả nước có 6.058/7.696 xã đạt chuẩn nông thôn mới.',
  body: 'Việc nhỏ của từng ấp làm nên kết quả ấy: **đường làng**, ngõ xóm, và [kho dữ liệu](https://example.vn).\n\n- Nhà nhà chung tay\n- Sạch từng tuyến đường',
  callToAction: 'Mời bà con góp ý tại nhà văn hoá ấp.',
  texts: {},
}

const FIGURE = {
  ...{ indicator: 'xã đạt chuẩn nông thôn mới', value: '6.058/7.696', unit: 'xã' },
  ...{ publisher: 'Hội nghị tập huấn tại Cần Thơ', asOf: '2025-06' },
}

async function add(db: Db, role: Role): Promise<Account> {
  const who = { email: `${role}@bench.lantoa`, name: role, role, placeCode: 'VN' }
  const id = await addAccount(db, { ...who, password: PASSWORD, by: 'set-up' })
  return (await findAccount(db, id))!
}

async function addOpenCampaign(db: Db, by: Account): Promise<string> {
  const startsOn = toWallClock(later(instant(), -DAY)).date
  const endsOn = toWallClock(later(instant(), 30 * DAY)).date
  const period = { startsOn, endsOn, targetPeople: null, rehearsal: 1 } as const
  const what = { name: 'Nông thôn mới', goal: 'Cùng làm', theme: 'new-rural' } as const
  return addCampaign(db, { by, ...what, ...period, placeCodes: ['VN'] })
}
