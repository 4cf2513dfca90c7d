import { approve, submit } from '#server/approvals/approvals.ts'
import { addProposal } from '#server/assist/proposals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addFigure } from '#server/figures/figures.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addEntry, listEntries } from '#server/lexicon/lexicon.ts'
import { addLink, listLinks } from '#server/packs/links.ts'
import { stopPublishing } from '#server/pauses/stops.ts'
import { addAccount, findAccount, type Account } from '#server/people/accounts.ts'
import type { Role } from '#server/people/permissions.ts'
import { listShortLinks } from '#server/short-links/short-links.ts'
import { signIn } from '#server/people/sessions.ts'
import { addPhrase, listPhrases } from '#server/plain/plain-phrases.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces, addVillage } from '#server/places/places.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { addCluster } from '#server/stations/clusters.ts'

export const ROLES: Role[] = ['administrator', 'officer', 'leader', 'operator']
export const PASSWORD = 'mat-khau-dai'

/** A place with its people and one of everything; each text of it contains `mark`, and no other text does. */
export type Unit = {
  code: string
  path: string
  kind: string
  mark: string
  people: Record<Role, Account>
  /** What stands for the parts of an address, `campaignId`, `messageId`, … */
  ids: Record<string, string>
  /** The paths of the places its campaign is for. */
  sentTo: string[]
}

const PROVINCES_AND_COMMUNES = ['92', '31299', '31309', '19', '05443']
const COMMUNES_WITH_VILLAGE = ['31299', '05443']

/** Two provinces, three communes, two villages; the city's campaign goes to one of its communes. */
export async function openUnits(db: Db): Promise<Unit[]> {
  const codes = [...PROVINCES_AND_COMMUNES]
  await addSomePlaces(db)
  for (const communeCode of COMMUNES_WITH_VILLAGE)
    codes.push((await addVillage(db, { communeCode, type: 'Ấp', name: 'Mới', by: 'set-up' })).code)
  const units = []
  for (const code of codes)
    units.push(await openUnit(db, { code, placeCodes: [code === '92' ? '31299' : code] }))
  return units
}

/** One commune with its people. */
export async function openCommune(db: Db): Promise<Unit> {
  await addSomePlaces(db)
  return openUnit(db, { code: '31299', placeCodes: ['31299'] })
}

async function addSomePlaces(db: Db): Promise<void> {
  const codes = ['VN', ...PROVINCES_AND_COMMUNES]
  const places = readPlaceList().filter(({ code }) => codes.includes(code))
  await addPlaces(db, places)
}

/** The token of a session for each person of a unit. */
export async function signInAll(db: Db, { people }: Unit): Promise<Record<Role, string>> {
  const tokens: Partial<Record<Role, string>> = {}
  for (const role of ROLES)
    tokens[role] = await signIn(db, { ...people[role], password: PASSWORD, address: '127.0.0.1' })
  return tokens as Record<Role, string>
}

async function openUnit(
  db: Db,
  { code, placeCodes }: { code: string; placeCodes: string[] },
): Promise<Unit> {
  const mark = `dau-${code}-het`
  const people = await addPeople(db, { code, mark })
  const campaignId = await addCampaign(db, { ...campaign(mark), placeCodes, by: people.officer })
  const one = await addOne(db, { campaignId, mark, people, code })
  const sentTo = await db
    .selectFrom('places')
    .select('path')
    .where('code', 'in', placeCodes)
    .execute()
  const entryId = await addReading(db, { mark, by: people.officer })
  const phraseId = await addPlainWord(db, { mark, by: people.officer })
  await addNewsrooms(db, { mark, by: people.administrator })
  const { placePath: path, placeKind: kind } = people.officer
  const ids = {
    ...(await addStation(db, { mark, by: people.administrator })),
    ...{ campaignId, ...one, code, entryId, phraseId },
    pauseId: await stopPublishing(db, {
      placeCode: code,
      why: 'other',
      words: mark,
      by: people.leader,
    }),
    ...{ deliveryId: one.planId, accountId: people.operator.id },
    ...{ channel: 'by-hand', token: 'khong-co' },
  }
  return { code, path, kind, mark, people, ids, sentTo: sentTo.map((place) => place.path) }
}

/** A station with a cluster and a guest link. */
async function addStation(db: Db, { mark, by }: { mark: string; by: Account }) {
  const to = {
    channel: 'loudspeaker',
    placeCode: by.placeCode,
    rehearsal: 1,
    settings: {},
  } as const
  const stationId = await addDestination(db, { ...to, name: `Đài ${mark}`, by })
  const clusterId = await addCluster(db, { stationId, name: mark, households: null, by })
  await addLink(db, { stationId, by })
  const [link] = await listLinks(db, { stationId })
  return { stationId, clusterId, linkId: link!.id }
}

/** One for everybody, which says nothing of its own, and one to rehearse with. */
async function addNewsrooms(db: Db, { mark, by }: { mark: string; by: Account }) {
  const to = { channel: 'newsroom', placeCode: by.placeCode, name: `Trang tin ${mark}`, by }
  const open = { about: 'Tin', contact: 'Ủy ban' }
  await addDestination(db, { ...to, rehearsal: 0, settings: open })
  await addDestination(db, { ...to, rehearsal: 1, settings: { ...open, about: mark } })
}

async function addReading(db: Db, { mark, by }: { mark: string; by: Account }): Promise<string> {
  await addEntry(db, { written: mark, spoken: 'dấu', by })
  const entries = await listEntries(db, { by })
  return entries.find(({ written }) => written === mark)!.id
}

async function addPlainWord(db: Db, { mark, by }: { mark: string; by: Account }): Promise<string> {
  await addPhrase(db, { written: mark, plain: mark, by })
  const phrases = await listPhrases(db, { by })
  return phrases.find(({ written }) => written === mark)!.id
}

async function addPeople(db: Db, { code, mark }: { code: string; mark: string }) {
  const people: Partial<Record<Role, Account>> = {}
  for (const role of ROLES) {
    const account = { email: `${role}@${code}.vn`, name: `${role} ${mark}`, role, placeCode: code }
    const id = await addAccount(db, { ...account, password: PASSWORD, by: 'set-up' })
    people[role] = await findAccount(db, id)
  }
  return people as Unit['people']
}

function campaign(mark: string) {
  const startsOn = toWallClock(instant()).date
  const endsOn = toWallClock(later(instant(), 30 * DAY)).date
  const period = { startsOn, endsOn, targetPeople: null, rehearsal: 1 } as const
  return {
    name: `Chiến dịch ${mark}`,
    goal: `Mục tiêu ${mark}`,
    theme: 'other',
    ...period,
  } as const
}

type One = { campaignId: string; mark: string; people: Unit['people']; code: string }

/** A message that uses a figure and is approved for one destination, in an hour. */
async function addOne(db: Db, { campaignId, mark, people, code }: One) {
  const { officer: by, leader, administrator } = people
  const source = { publisher: 'Nguồn', asOf: '2025', link: '', value: '1', unit: 'xã', by }
  const figureId = await addFigure(db, { ...source, indicator: `Chỉ tiêu ${mark}` })
  const words = { headline: `Bài ${mark}`, keyMessage: `Ý ${mark}`, body: mark, callToAction: mark }
  const draft = { ...words, figureIds: [figureId], texts: {} }
  const messageId = await addMessage(db, { by, campaignId, kind: 'policy', draft })
  const destinationId = await addDestination(db, {
    ...{ by: administrator, channel: 'by-hand', name: `Kênh ${mark}`, placeCode: code },
    ...{ settings: { where: 'Zalo' }, rehearsal: 1 },
  })
  const when = toWallClock(later(instant(), DAY))
  const planId = await addPlan(db, { by, messageId, destinationId, ...when })
  await submit(db, { messageId, by })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: leader })
  await arrange(db, { messageId })
  const proposalId = await addProposal(db, {
    ...{ by, messageId, purpose: 'headlines', basedOn: 1, origin: 'rule' },
    sentences: [{ text: mark, field: 'headline', struck: null, replaces: null, before: '' }],
  })
  const [link] = await listShortLinks(db, { messageIds: [messageId] })
  return { messageId, planId, destinationId, figureId, proposalId, file: `${link!.code}.svg` }
}
