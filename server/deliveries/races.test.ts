import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { approve, sendBack, submit } from '#server/approvals/approvals.ts'
import { seal } from '#server/approvals/seal.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { instant, later, toWallClock, DAY } from '#server/clock.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { movePlan } from '#server/plans/plans.ts'
import { openProvince } from '#server/province.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { DRAFT } from '#server/road.fixture.ts'
import { deliver } from './deliver.ts'
import { withdraw } from './direct.ts'

const MESSAGES = 200
const PAGES = 5
const TIME_MS = 120_000

const province = await openProvince({ pages: PAGES, messages: MESSAGES })
const { db, cast, platform } = province
setRehearsalUrl(platform.url)
const by = cast.officer

afterAll(province.close)

/** What a person does while deliveries of a message are claimed. */
const CHANGES = {
  edit: ({ messageId }: Race) => edit(messageId),
  'edit and approve': async ({ messageId }: Race) => {
    await edit(messageId)
    await submit(db, { messageId, by })
    const { hash } = await getStanding(db, { messageId })
    await approve(db, { messageId, hash, by: cast.leader })
  },
  'send back': ({ messageId }: Race) =>
    sendBack(db, { messageId, words: 'Chưa được', by: cast.leader }),
  withdraw: ({ ids }: Race) => withdraw(db, { id: ids[0]!, by }),
  move: ({ ids }: Race) => movePlan(db, { id: ids[0]!, ...in5Days, by }),
}
const in5Days = toWallClock(later(instant(), 5 * DAY))

type Change = keyof typeof CHANGES
type Race = { messageId: string; ids: string[] }

test(
  'a thousand deliveries race with a change of them: only what is approved goes out, and nothing that was taken back',
  { timeout: TIME_MS },
  async () => {
    const races = await listRaces()
    const tally = { deliveries: 0, out: 0, held: 0, refused: 0 }
    for (const [turn, race] of races.entries()) {
      const names = Object.keys(CHANGES) as Change[]
      const change = names[turn % names.length]!
      const { refused, waiting } = await run(race, change)
      const out = await listOut(race)
      expectRight({ race, change, refused, waiting, out })
      tally.deliveries += race.ids.length
      tally.out += out.size
      tally.held += race.ids.length - out.size
      tally.refused += refused ? 1 : 0
    }
    await expectApproved()
    expect(province.timesPosted()).toEqual({ texts: tally.out, most: 1 })
    expect(tally.deliveries).toBe(PAGES * MESSAGES)
    const { deliveries, out, held, refused } = tally
    process.stdout.write(
      `${deliveries} deliveries raced: ${out} went out, ${held} did not, ${refused} changes came too late\n`,
    )
  },
)

async function listRaces(): Promise<Race[]> {
  const plans = await db.selectFrom('plans').select(['id', 'messageId']).execute()
  const byMessage = Map.groupBy(plans, ({ messageId }) => messageId)
  return [...byMessage].map(([messageId, own]) => ({ messageId, ids: own.map(({ id }) => id) }))
}

/** How long the deliveries of the race before took, in milliseconds. */
let lastMs = 10

/** Delivers and changes at the same time. @returns whether the change was refused, and what still waited right after it */
async function run(race: Race, change: Change) {
  // Either may begin first, and the other while they are claimed, which is early in their time.
  const [deliverAfterMs, changeAfterMs] = inAnyOrder(0, Math.random() ** 3 * lastMs)
  const from = performance.now()
  const delivered = sleep(deliverAfterMs).then(() =>
    Promise.all(race.ids.map((deliveryId) => deliver(db, { deliveryId }))),
  )
  void delivered.then(() => (lastMs = performance.now() - from))
  await sleep(changeAfterMs)
  const refused = await CHANGES[change](race).then(
    () => false,
    () => true,
  )
  const waiting = await listWaiting(race)
  await delivered
  return { refused, waiting }
}

function inAnyOrder<T>(one: T, other: T): [T, T] {
  return Math.random() < 0.5 ? [one, other] : [other, one]
}

async function listWaiting({ ids }: Race): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'in', ['planned', 'withdrawn'])
    .execute()
  return rows.map(({ id }) => id)
}

/** The deliveries that went out, with the text that the platform has. */
async function listOut({ ids }: Race): Promise<Map<string, string>> {
  const rows = await db.selectFrom('plans').select(['id', 'code']).where('id', 'in', ids).execute()
  const posts = platform.posts()
  const found = rows.map(({ id, code }) => [
    id,
    posts.find(({ text }) => text.includes(code))?.text,
  ])
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

type Outcome = {
  race: Race
  change: Change
  refused: boolean
  waiting: string[]
  out: Map<string, string>
}

function expectRight({ race, change, refused, waiting, out }: Outcome): void {
  const what = `${change} of ${race.messageId}`
  // Approved anew, what waits may go out as well.
  const stopped =
    change === 'edit and approve'
      ? []
      : change === 'edit' || change === 'send back'
        ? waiting
        : race.ids.slice(0, 1)
  if (!refused)
    expect(
      stopped.filter((id) => out.has(id)),
      what,
    ).toEqual([])
  if (refused && (change === 'withdraw' || change === 'move'))
    expect(out.has(race.ids[0]!), what).toBe(true)
}

/** Every text at the platform is one that an approval was sealed to. */
async function expectApproved(): Promise<void> {
  const sealed = await db.selectFrom('seals').select(['planId', 'hash']).execute()
  const hashes = Map.groupBy(sealed, ({ planId }) => planId)
  const plans = await db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('attempts', 'attempts.deliveryId', 'plans.id')
    .select(['plans.id', 'deliveries.dueAt', 'destinationId', 'attempts.text', 'code'])
    .execute()
  const texts = new Set(platform.posts().map(({ text }) => text))
  for (const { id, dueAt, destinationId, text } of plans) {
    const destination = { id: destinationId, channel: 'facebook' }
    const hash = seal({ id, dueAt, text, destination })
    expect(hashes.get(id)?.map((one) => one.hash)).toContain(hash)
    expect(texts.has(text)).toBe(true)
  }
}

async function edit(messageId: string): Promise<void> {
  const draft = { ...DRAFT, headline: `Sửa ${messageId}` }
  await saveRevision(db, { by, messageId, basedOn: 1, draft })
}
