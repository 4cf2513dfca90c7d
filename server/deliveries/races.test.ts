import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { approve, sendBack, submit } from '#server/approvals/approvals.ts'
import { seal } from '#server/approvals/seal.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { instant, later, toWallClock, DAY } from '#server/clock.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { movePlan } from '#server/plans/plans.ts'
import { decodeWords, readMime } from '#server/mail/mime.ts'
import { openProvince } from '#server/province.fixture.ts'
import { partsOf } from '#server/rehearsal/destination.fixture.ts'
import { listOut, REHEARSED, type Out } from '#server/rehearsal/out.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { DRAFT } from '#server/road.fixture.ts'
import { deliver } from './deliver.ts'
import { withdraw } from './direct.ts'

const MESSAGES = 200
/** One press list in ten: each release is made into a Word file and a PDF, which takes its time. */
const OTHERS = REHEARSED.filter((channel) => channel !== 'press-email')
const CHANNELS = ['press-email', ...OTHERS, ...OTHERS, ...OTHERS]
const TIME_MS = 120_000
/** Races at the same time: a mail server takes its time before it says a word. */
const AT_ONCE = 5

const province = await openProvince({
  ...{ channels: CHANNELS, pages: CHANNELS.length, messages: MESSAGES },
})
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
  withdraw: ({ one }: Race) => withdraw(db, { id: one, by }),
  move: ({ one }: Race) => movePlan(db, { id: one, ...in5Days, by }),
}
const in5Days = toWallClock(later(instant(), 5 * DAY))

type Change = keyof typeof CHANGES
/** `one`: what is withdrawn or moved, of another channel each time. */
type Race = { messageId: string; ids: string[]; one: string }

test(
  'two thousand deliveries race with two hundred changes of them: only what is approved goes out, and nothing that was taken back',
  { timeout: TIME_MS },
  async () => {
    const names = Object.keys(CHANGES) as Change[]
    const races = (await listRaces()).entries()
    const tally = { deliveries: 0, out: 0, held: 0, refused: 0 }
    const runAll = async () => {
      for (const [turn, race] of races) {
        const change = names[turn % names.length]!
        const { refused, waiting } = await run(race, change)
        const out = await listGone(race)
        expectRight({ race, change, refused, waiting, out })
        tally.deliveries += race.ids.length
        tally.out += out.size
        tally.held += race.ids.length - out.size
        tally.refused += refused ? 1 : 0
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, runAll))
    await expectApproved()
    expect(province.timesPosted()).toEqual(await province.onceFor(['confirmed']))
    expect(await province.count(['confirmed'])).toBe(tally.out)
    expect(tally.deliveries).toBe(CHANNELS.length * MESSAGES)
    const { deliveries, out, held, refused } = tally
    process.stdout.write(
      `${deliveries} deliveries raced: ${out} went out, ${held} did not, ${refused} changes came too late\n`,
    )
  },
)

async function listRaces(): Promise<Race[]> {
  const plans = await db
    .selectFrom('plans')
    .select(['id', 'messageId'])
    .orderBy('destinationId')
    .execute()
  const byMessage = Map.groupBy(plans, ({ messageId }) => messageId)
  return [...byMessage].map(([messageId, own], turn) => {
    const ids = own.map(({ id }) => id)
    return { messageId, ids, one: ids[Math.floor(turn / 5) % ids.length]! }
  })
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

/** The deliveries of which anything went out. */
async function listGone({ ids }: Race): Promise<Set<string>> {
  const rows = await db.selectFrom('plans').select(['id', 'code']).where('id', 'in', ids).execute()
  const codes = new Set(listOut(platform).map(({ code }) => code))
  return new Set(rows.filter(({ code }) => codes.has(code)).map(({ id }) => id))
}

type Outcome = {
  race: Race
  change: Change
  refused: boolean
  waiting: string[]
  out: Set<string>
}

function expectRight({ race, change, refused, waiting, out }: Outcome): void {
  const what = `${change} of ${race.messageId}`
  // Approved anew, what waits may go out as well.
  const stopped =
    change === 'edit and approve'
      ? []
      : change === 'edit' || change === 'send back'
        ? waiting
        : [race.one]
  if (!refused)
    expect(
      stopped.filter((id) => out.has(id)),
      what,
    ).toEqual([])
  if (refused && (change === 'withdraw' || change === 'move'))
    expect(out.has(race.one), what).toBe(true)
}

/** Every text that was given out is one that an approval was sealed to, and it is that one the platforms have. */
async function expectApproved(): Promise<void> {
  const sealed = await db.selectFrom('seals').select(['planId', 'hash']).execute()
  const hashes = Map.groupBy(sealed, ({ planId }) => planId)
  const attempts = await db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('attempts', 'attempts.deliveryId', 'plans.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['plans.id', 'deliveries.dueAt', 'destinationId', 'channel', 'code'])
    .select(['attempts.text', 'outcome', 'detail'])
    .execute()
  const out = Map.groupBy(listOut(platform), ({ code }) => code)
  for (const { id, dueAt, destinationId, channel, text, code, ...known } of attempts) {
    expect(known, channel).toEqual({ outcome: 'confirmed', detail: null })
    const hash = seal({ id, dueAt, text, destination: { id: destinationId, channel } })
    expect(hashes.get(id)?.map((one) => one.hash)).toContain(hash)
    const own = out.get(code) ?? []
    expect(own, channel).toHaveLength(partsOf(channel))
    for (const one of own) expect(headlineOf(one), channel).toBe(text.split('\n')[0])
  }
}

/** What is edited of a text, as the platform keeps it. */
function headlineOf({ channel, text }: Out): string | undefined {
  if (channel !== 'press-email') return text.split('\n')[0]
  return decodeWords(readMime(Buffer.from(text, 'latin1')).headers.get('subject') ?? '')
}

async function edit(messageId: string): Promise<void> {
  const draft = { ...DRAFT, headline: `Sửa ${messageId}` }
  await saveRevision(db, { by, messageId, basedOn: 1, draft })
}
