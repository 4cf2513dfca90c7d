import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ENGINE } from '#db/test-database.fixture.ts'
import { instant, setClock, MINUTE } from '#server/clock.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

const PAGES = 20
const TIME_MS = 60_000
/** Longer than what is left of any page of the file. */
const LONG = { ...road.DRAFT, body: 'Việc nhỏ của từng ấp. '.repeat(500) }

const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
afterAll(() => platform.close())

let scene: Awaited<ReturnType<typeof road.openRoad>>
let asked = 0

beforeEach(async () => {
  setClock(Date.now)
  scene = await road.openRoad()
  asked = platform.counts().requests
}, TIME_MS)

test(
  'on a full disk no post is begun, which is told; when there is room again none is lost',
  { timeout: TIME_MS },
  async () => {
    await plan(PAGES)
    await fillDisk()
    const complaints = await work()
    expect(platform.counts().requests).toBe(asked)
    expect(complaints.join('\n')).toMatch(/disk/)
    expect(await scene.db.selectFrom('attempts').selectAll().execute()).toEqual([])
    await freeDisk()
    expect(await work()).toEqual([])
    expect(await states()).toEqual(Array(PAGES).fill('confirmed'))
    expect(platform.counts().requests).toBe(asked + PAGES)
  },
)

test(
  'what a platform took and we could not write down is told once, found there, and not sent again',
  { timeout: TIME_MS },
  async () => {
    await plan(1)
    await breakAfterwards()
    const complaints = await work()
    expect(complaints).toEqual([expect.stringContaining('disk I/O error')])
    expect(platform.counts().requests).toBe(asked + 1)
    expect(await states()).toEqual(['sending'])
    await mend()
    wait(3 * MINUTE)
    expect(await work()).toEqual([])
    expect(await states()).toEqual(['confirmed'])
    const [row] = await scene.db.selectFrom('deliveries').selectAll().execute()
    expect(platform.posts().filter(({ id }) => id === row?.remoteId)).toHaveLength(1)
    expect(row?.tries).toBe(1)
  },
)

/** Approved deliveries, due now, each to a page of its own. */
async function plan(pages: number): Promise<void> {
  const { db, cast } = scene
  const campaignId = await road.addRoadCampaign(db, { by: cast.officer })
  const messageId = await road.addRoadMessage(db, { by: cast.officer, campaignId, draft: LONG })
  for (let page = 1; page <= pages; page++) {
    const to = { by: cast.administrator, name: `Trang ${page}`, pageId: String(page) }
    const destinationId = await road.addRoadDestination(db, to)
    await road.planNow(db, { by: cast.officer, messageId, destinationId })
  }
  await road.takeThroughApproval(db, { messageId, cast })
}

/** A worker's first sweep, and the jobs that it finds. @returns what it complained of */
async function work(): Promise<string[]> {
  const complaints: string[] = []
  const onError = (error: unknown) => void complaints.push(String(error))
  await withQueue({ handlers: handlers(scene.db), atOnce: 100, onError }, () =>
    sweep(scene.db).catch(onError),
  )
  return complaints
}

async function states(): Promise<string[]> {
  const rows = await scene.db.selectFrom('deliveries').select('state').execute()
  return rows.map(({ state }) => state)
}

function wait(ms: number): void {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
}

/** SQLite may not grow by a page. PostgreSQL says what it says on a full disk, from a trigger: its disk is not ours to fill. */
async function fillDisk(): Promise<void> {
  if (ENGINE === 'postgres')
    return raise('53100', 'could not extend file: no space left on disk', 'insert')
  await sql`pragma max_page_count = 1`.execute(scene.db)
}

async function freeDisk(): Promise<void> {
  if (ENGINE === 'postgres') return mend()
  await sql`pragma max_page_count = 1073741823`.execute(scene.db)
}

/** The end of an attempt cannot be written. */
async function breakAfterwards(): Promise<void> {
  if (ENGINE === 'postgres') return raise('58030', 'disk I/O error', 'update')
  await sql`create trigger broken before update on attempts
    begin select raise(abort, 'disk I/O error'); end`.execute(scene.db)
}

async function raise(code: string, said: string, doing: 'insert' | 'update'): Promise<void> {
  const body = `begin raise exception '${said}' using errcode = '${code}'; end`
  await sql`create function broken() returns trigger language plpgsql as ${sql.lit(body)}`.execute(
    scene.db,
  )
  await sql`create trigger broken before ${sql.raw(doing)} on attempts
    for each row execute function broken()`.execute(scene.db)
}

async function mend(): Promise<void> {
  const from = ENGINE === 'postgres' ? sql`on attempts` : sql``
  await sql`drop trigger broken ${from}`.execute(scene.db)
}
