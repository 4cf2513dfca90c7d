import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCode, newId } from '#db/id.ts'
import { makeTestDatabase, settingsOf } from '#db/test-database.fixture.ts'
import { addRehearsedDestination, partsOf } from '#server/rehearsal/destination.fixture.ts'
import { timesOut } from '#server/rehearsal/out.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { instant, later, SECOND } from './clock.ts'
import type { Db } from './database.ts'
import type { State } from '#server/deliveries/deliveries.ts'
import type { Draft } from '#server/messages/revisions.ts'
import * as road from './road.fixture.ts'

type Wanted = {
  pages: number
  messages: number
  /** The pages are of these channels, in turn. */
  channels?: readonly string[]
  /** How often each message goes to each page, a second apart; once unless told. */
  times?: number
  /** When the n-th delivery is due; this moment unless told. */
  dueAt?: (n: number) => string
  /** What each message says, but for its headline. */
  draft?: Draft
}

/** Deliveries of one insert: SQLite takes 32,766 values. */
const BULK = 1000

export type Province = Awaited<ReturnType<typeof openProvince>>

/** Approved deliveries of some messages to some pages each, where processes of ours can find them, and their platforms. */
export async function openProvince({
  pages,
  messages,
  channels = ['facebook'],
  times = 1,
  dueAt = () => instant(),
  draft: said = road.DRAFT,
}: Wanted) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lan-toa-province-'))
  const location = await makeTestDatabase({ file: join(dataDir, 'lan-toa.sqlite') })
  const { db, cast } = await road.openRoad(location)
  const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  const campaignId = await road.addRoadCampaign(db, { by: cast.officer })
  const destinationIds: string[] = []
  const parts: Record<string, number> = {}
  for (let page = 1; page <= pages; page++) {
    const channel = channels[(page - 1) % channels.length]!
    destinationIds.push(await addRehearsedDestination(db, platform, { channel, page, cast }))
    parts[channel] = (parts[channel] ?? 0) + partsOf(channel) * messages * times
  }
  for (let message = 0; message < messages; message++) {
    const draft = { ...said, headline: `Bài ${message}` }
    const messageId = await road.addRoadMessage(db, { by: cast.officer, campaignId, draft })
    const first = message * pages
    const due = destinationIds.flatMap((destinationId, n) =>
      Array.from({ length: times }, (_, time) => ({
        destinationId,
        dueAt: later(dueAt(first + n), -time * SECOND),
      })),
    )
    await planAll(db, { messageId, due, createdBy: cast.officer.id })
    await road.takeThroughApproval(db, { messageId, cast })
  }
  return {
    ...{ db, cast, platform, campaignId, location },
    /** What a process of ours needs in its environment to work here. */
    settings: {
      ...{ DATA_DIR: dataDir, NODE_ENV: 'production', ...settingsOf(location) },
      REHEARSAL_URL: platform.url,
    },
    idsOf: (states: State[]) => idsOf(db, states),
    count: (states: State[]) => count(db, states),
    timesPosted: () => timesOut(platform),
    /** What `timesPosted` tells where what is in those states is out, and nothing of it twice. */
    onceFor: async (states: State[]) => onceEach(await countParts(db, states)),
    /** What `timesPosted` tells once everything is out, and nothing of it twice. */
    allOnce: onceEach(parts),
    close: async () => {
      await platform.close()
      await db.destroy()
      rmSync(dataDir, { recursive: true })
    },
  }
}

function onceEach(parts: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(parts).map(([channel, texts]) => [channel, { texts, most: 1 }]),
  )
}

async function countParts(db: Db, states: State[]): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['channel', ({ fn }) => fn.countAll().as('count')])
    .where('state', 'in', states)
    .groupBy('channel')
    .execute()
  const parts = rows.map(({ channel, count }) => [channel, Number(count) * partsOf(channel)])
  return Object.fromEntries(parts)
}

type Due = { destinationId: string; dueAt: string }

/** Plans without asking whether each may be: any number of them, for any time. */
async function planAll(
  db: Db,
  { messageId, due, createdBy }: { messageId: string; due: Due[]; createdBy: string },
): Promise<void> {
  const by = { createdBy, createdAt: instant(), removedAt: null }
  const rows = due.map((one) => ({ id: newId(), code: drawCode(), messageId, ...one, ...by }))
  for (let from = 0; from < rows.length; from += BULK)
    await db
      .insertInto('plans')
      .values(rows.slice(from, from + BULK))
      .execute()
}

const drawn = new Set<string>()

/** A code is unique, and of ten thousand that are drawn two may be the same. */
function drawCode(): string {
  const code = newCode()
  if (drawn.has(code)) return drawCode()
  drawn.add(code)
  return code
}

async function count(db: Db, states: State[]): Promise<number> {
  const counted = db.selectFrom('deliveries').select(({ fn }) => fn.countAll().as('count'))
  const { count } = await counted.where('state', 'in', states).executeTakeFirstOrThrow()
  return Number(count)
}

async function idsOf(db: Db, states: State[]): Promise<string[]> {
  const rows = await db.selectFrom('deliveries').select('id').where('state', 'in', states).execute()
  return rows.map(({ id }) => id)
}
