import { sql, type RawBuilder } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ENGINE } from '#db/test-database.fixture.ts'
import { instant, setClock, MINUTE } from '#server/clock.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { listOut, REHEARSED } from '#server/rehearsal/out.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

const TIME_MS = 60_000
/** Longer than what is left of any page of the file. */
const LONG = { ...road.DRAFT, body: 'Việc nhỏ của từng ấp. '.repeat(250) }

let scene: Province

beforeEach(() => setClock(Date.now))
afterEach(() => scene.close())

test(
  'on a full disk nothing is begun on any channel, which is told; when there is room again none is lost',
  { timeout: TIME_MS },
  async () => {
    await open({ pages: 20 })
    await fillDisk()
    const complaints = await work()
    expect(scene.platform.counts().requests).toBe(0)
    expect(complaints.join('\n')).toMatch(/disk/)
    expect(await scene.db.selectFrom('attempts').selectAll().execute()).toEqual([])
    await freeDisk()
    expect(await work()).toEqual([])
    expect(await scene.count(['confirmed'])).toBe(20)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
  },
)

test(
  'what platforms took and we could not write down is told once each, found there or in the ledger, and not sent again',
  { timeout: TIME_MS },
  async () => {
    await open({ pages: REHEARSED.length })
    await breakAfterwards()
    const complaints = await work()
    expect(complaints).toEqual(REHEARSED.map(() => expect.stringContaining('disk I/O error')))
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    expect(await scene.count(['sending'])).toBe(REHEARSED.length)
    await mend()
    await workAfter(3 * MINUTE)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    const rows = await scene.db.selectFrom('deliveries').selectAll().execute()
    for (const row of rows) expect(row).toMatchObject({ state: 'confirmed', tries: 1 })
    expect(new Set(rows.map(({ remoteId }) => remoteId))).toEqual(new Set(namesOut()))
  },
)

test(
  'what a channel could not note in the middle is not begun again by itself: an article is found, a letter asked of a person',
  { timeout: TIME_MS },
  async () => {
    await open({ pages: REHEARSED.length })
    await breakNotes()
    await work()
    await mend('deliveryNotes')
    const taken = scene.timesPosted()
    expect(taken).toMatchObject({
      zalo: { texts: 1, most: 1 },
      'press-email': { texts: 1, most: 1 },
    })
    for (let turn = 0; turn < 5; turn++) await workAfter(3 * MINUTE)
    expect(scene.timesPosted()).toEqual(taken)
    expect(await scene.count(['confirmed'])).toBe(REHEARSED.length - 1)
    const [asked, ...others] = await listNeedingPerson(scene.db, { by: scene.cast.officer })
    expect(asked).toMatchObject({ state: 'unknown', channel: 'press-email' })
    expect(others).toEqual([])
  },
)

/** Approved deliveries, due now, each to an account of its own, of every channel in turn. */
async function open({ pages }: { pages: number }): Promise<void> {
  scene = await openProvince({ channels: REHEARSED, pages, messages: 1, draft: LONG })
  setRehearsalUrl(scene.platform.url)
}

/** What the platforms call what is out; a release is called by its code. */
function namesOut(): string[] {
  const { posts, zalo, wordpress } = scene.platform
  const letters = listOut(scene.platform).filter(({ channel }) => channel === 'press-email')
  return [
    ...[...posts(), ...zalo.articles(), ...wordpress.posts()].map(({ id }) => String(id)),
    ...letters.map(({ code }) => code),
  ]
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

/** The same once some time has passed, in milliseconds. Nothing is complained of. */
async function workAfter(ms: number): Promise<void> {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
  expect(await work()).toEqual([])
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

/** A channel cannot write down what a platform has just answered: neither the token of an article nor that a letter was taken. */
async function breakNotes(): Promise<void> {
  const answered = sql`new.key = 'articleToken' or new.value like '%"accepted"%'`
  if (ENGINE === 'postgres')
    return raise('58030', 'disk I/O error', 'insert or update', {
      table: 'deliveryNotes',
      where: answered,
    })
  for (const doing of ['insert', 'update'])
    await sql`create trigger ${sql.ref(`broken_${doing}`)} before ${sql.raw(doing)} on ${sql.ref('deliveryNotes')}
      when ${answered} begin select raise(abort, 'disk I/O error'); end`.execute(scene.db)
}

type Broken = { table: string; where: RawBuilder<unknown> }

async function raise(
  code: string,
  said: string,
  doing: string,
  { table, where }: Broken = { table: 'attempts', where: sql`true` },
): Promise<void> {
  const body = `begin raise exception '${said}' using errcode = '${code}'; end`
  await sql`create function broken() returns trigger language plpgsql as ${sql.lit(body)}`.execute(
    scene.db,
  )
  await sql`create trigger broken before ${sql.raw(doing)} on ${sql.ref(table)}
    for each row when (${where}) execute function broken()`.execute(scene.db)
}

async function mend(table = 'attempts'): Promise<void> {
  if (ENGINE === 'postgres') {
    await sql`drop trigger broken on ${sql.ref(table)}`.execute(scene.db)
    return
  }
  for (const name of ['broken', 'broken_insert', 'broken_update'])
    await sql`drop trigger if exists ${sql.ref(name)}`.execute(scene.db)
}
