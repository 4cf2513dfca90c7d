import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { Db } from '#server/database.ts'
import { isPostgresUrl } from '#db/database.ts'
import { addFigures, listFigures, type Figure, type NewFigure } from '#server/figures/figures.ts'
import { addMessage } from '#server/messages/messages.ts'
import { numbersIn, unsettled } from '#server/messages/numbers.ts'
import { makePostgres, makeSqlite, type Made } from './databases.ts'
import { end } from './processes.ts'
import { addCountry } from './province.ts'
import { signIn, startReady } from './site.ts'
import { percentile, rowOf, type Row, type Services } from './table.ts'

const FIGURES = 1000
const BOUND = 50
const WORDS = 5000
/** Times each page is asked for; the first ones warm up. */
const ASKED = 30
const WARM = 5
/** The limits, in milliseconds: what people wait without noticing. */
const PAGE_MS = 150
const TEXT_MS = 50

/** A ledger of a thousand figures and a message that binds fifty, against the limits people were promised. */
export async function figures({ databaseUrl }: Services): Promise<Row[]> {
  return [
    ...(await pagesOn('SQLite', await makeSqlite())),
    ...(await pagesOn('PostgreSQL', await makePostgres(databaseUrl))),
    checkedText(),
  ]
}

async function pagesOn(name: string, made: Made): Promise<Row[]> {
  const country = await addCountry(made.db)
  await addFigures(made.db, {
    figures: Array.from({ length: FIGURES }, figureAt),
    by: country.people.officer,
  })
  const ledger = await listFigures(made.db, { by: country.people.officer })
  const messageId = await addBound(made.db, country, ledger.slice(0, BOUND))
  const at: Record<string, string> = isPostgresUrl(made.at)
    ? { DATABASE_URL: made.at }
    : { DATA_DIR: dirname(made.at) }
  const settings = { ...at, SESSION_SECRET: randomBytes(32).toString('hex') }
  const site = await startReady('site', 'PORT', settings)
  const cookie = await signIn(site.url)
  const rows: Row[] = []
  for (const [what, path] of [
    [`the ledger of ${FIGURES} figures`, '/figures'],
    ['one figure', `/figures/${ledger[0]!.id}`],
    [`a message of ${BOUND} bound figures`, `/messages/${messageId}`],
  ]) {
    const times = await ask(site.url + path, cookie)
    rows.push(rowOf(`p95 of ${what}, ${name}`, PAGE_MS, percentile(times, 0.95), 'ms'))
  }
  await end(site.process)
  await made.remove()
  return rows
}

/** Each of its own place, so that none contradicts another. */
function figureAt(_: unknown, at: number): NewFigure {
  return {
    ...{ indicator: 'xã đạt chuẩn nông thôn mới', about: `tỉnh thứ ${at}`, unit: 'xã' },
    ...{ value: `${100 + at}/${1200 + at}`, publisher: 'Văn phòng Điều phối', asOf: '2026-06' },
  }
}

async function addBound(
  db: Db,
  { people, campaignId }: Awaited<ReturnType<typeof addCountry>>,
  bound: Figure[],
): Promise<string> {
  const draft = {
    ...{ headline: 'Năm mươi tỉnh', keyMessage: 'Mỗi tỉnh một bước.', body: textOf(bound) },
    ...{ callToAction: '', figureIds: [], texts: {} },
  }
  return addMessage(db, { by: people.officer, campaignId, kind: 'data-story', draft })
}

function textOf(bound: Figure[]): string {
  const sentences = bound.map(
    ({ about, value, key }) => `Ở ${about} có {${value}|${key}} xã đạt chuẩn nông thôn mới.`,
  )
  return sentences.join('\n\n')
}

/** How long the server takes for a page, one after another. */
async function ask(address: string, cookie: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < ASKED; turn++) {
    const from = performance.now()
    const answer = await fetch(address, { headers: { cookie } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
    if (turn >= WARM) times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)
}

/** All numbers of a long text, each bound, by fifty figures. */
function checkedText(): Row {
  const known = {
    figures: Array.from({ length: BOUND }, (_, at) => ({
      ...(figureAt(_, at) as Figure),
      ...{ key: `k${String(at).padStart(5, '0')}`, numerator: 100 + at, denominator: 1200 + at },
    })),
    marks: [],
  }
  const some = textOf(known.figures)
  const text = `${some}\n\n`.repeat(Math.ceil(WORDS / some.split(/\s+/).length))
  let best = Infinity
  for (let round = 0; round < 10; round++) {
    const from = performance.now()
    if (unsettled(numbersIn(text, known)).length > 0) throw new Error('a bound number is not')
    best = Math.min(best, performance.now() - from)
  }
  return rowOf(`a text of ${WORDS} words checked`, TEXT_MS, best, 'ms')
}
