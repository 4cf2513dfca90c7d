import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { DAY, instant, later } from '#server/clock.ts'
import { listFetches } from '#server/packs/fetches.ts'
import { addLink, findLink, listLinks, revokeLink } from '#server/packs/links.ts'
import { openStationDay, type StationDay } from '#server/packs/station-day.fixture.ts'
import type { Account } from '#server/people/accounts.ts'
import { signIn } from '#server/people/sessions.ts'
import { openSite, type Site } from './site.fixture.ts'

let day: StationDay
let site: Site
let word: string

beforeEach(async () => {
  day = await openStationDay()
  await day.air('Một')
  site = await openSite(day.db)
  word = await addLink(day.db, { stationId: day.station.id, by: day.cast.operator })
})
afterEach(() => site.close())

const guest = (path: string, headers?: Record<string, string>) =>
  site.ask(`/guest/${path}`, { headers })

describe('a guest link', () => {
  test('gives today’s pack of its station, by name, whole, with its sum', async () => {
    const answer = await guest(`${word}/today.zip`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('zip')
    const named = `filename*=UTF-8''${encodeURIComponent(`${day.date} ${day.station.name}.zip`)}`
    expect(answer.headers.get('content-disposition')).toContain(named)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    const sum = createHash('sha256').update(bytes).digest('hex')
    expect(answer.headers.get('x-content-sha256')).toBe(sum)
  })

  test('says that nothing is new to whoever has it, until something is', async () => {
    const etag = (await guest(`${word}/today.zip`)).headers.get('etag')!
    // Without it, `fetch` asks for no cached answer.
    const again = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
    expect((await guest(`${word}/today.zip`, again)).status).toBe(304)
    await day.air('Hai')
    expect((await guest(`${word}/today.zip`, again)).status).toBe(200)
  })

  test('goes on where a download broke off', async () => {
    const whole = Buffer.from(await (await guest(`${word}/today.zip`)).arrayBuffer())
    const rest = await guest(`${word}/today.zip`, { Range: 'bytes=1000-' })
    expect(rest.status).toBe(206)
    expect(rest.headers.get('content-range')).toBe(`bytes 1000-${whole.length - 1}/${whole.length}`)
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(whole.subarray(1000))
  })

  test('has a day without a programme as a day without a pack', async () => {
    expect((await guest(`${word}/tomorrow.zip`)).status).toBe(404)
    expect((await guest(`${word}/nonsense.zip`)).status).toBe(404)
    expect((await guest(`${word}/${day.date}.zip`)).status).toBe(200)
  })

  test('is gone once it was closed, and once its time is over', async () => {
    const { db, station, cast } = day
    const [link] = await listLinks(db, { stationId: station.id })
    await revokeLink(db, { id: link!.id, stationId: station.id, by: cast.operator })
    expect((await guest(`${word}/today.zip`)).status).toBe(410)
    const other = await addLink(db, { stationId: station.id, by: cast.operator })
    await db
      .updateTable('packLinks')
      .set({ expiresAt: later(instant(), -DAY) })
      .execute()
    expect((await guest(`${other}/today.zip`)).status).toBe(410)
  })

  test('cannot be guessed: of ten thousand words none opens anything', async () => {
    const guesses = Array.from({ length: 10_000 }, () => randomBytes(24).toString('base64url'))
    const opened = await Promise.all(guesses.map((guess) => findLink(day.db, guess)))
    expect(opened.filter(Boolean)).toEqual([])
    for (const guess of guesses.slice(0, 20))
      expect((await guest(`${guess}/today.zip`)).status).toBe(404)
  })

  test('is counted as a fetch of nobody', async () => {
    await guest(`${word}/today.zip`)
    const fetches = await listFetches(day.db, { stationIds: [day.station.id], date: day.date })
    expect(fetches.has(day.station.id)).toBe(true)
    const rows = await day.db.selectFrom('fetches').select('by').execute()
    expect(rows).toEqual([{ by: null }])
  })
})

describe('the pack of a station', () => {
  const asked = async (who: Account | undefined) => {
    const { db, station, date } = day
    const password = 'mat-khau-dai'
    const token = who && (await signIn(db, { ...who, password, address: '127.0.0.1' }))
    return site.ask(`/stations/${station.id}/packs/${date}.zip`, { token })
  }

  test('is there for its operator, and for the city above', async () => {
    expect((await asked(day.cast.operator)).status).toBe(200)
    expect((await asked(day.cast.city)).status).toBe(200)
  })

  test('is not there for another province, nor for nobody', async () => {
    expect((await asked(day.cast.stranger)).status).toBe(404)
    expect((await asked(undefined)).status).toBe(404)
  })
})

describe('a request that fails', () => {
  test('is answered with a fault and told in the log, whichever door it came to', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => complain.mockRestore())
    const { db, station, date, cast } = day
    const known = { password: 'mat-khau-dai', address: '127.0.0.1' }
    const token = await signIn(db, { ...cast.operator, ...known })
    for (const table of ['packLinks', 'sessions']) await db.schema.dropTable(table).execute()
    const pack = `/stations/${station.id}/packs/${date}`
    for (const path of [`/guest/${word}/today.zip`, `${pack}.zip`, `${pack}.pdf`])
      expect((await site.ask(path, { token })).status).toBe(500)
    expect(complain.mock.calls.map(([event]) => event)).toEqual(['page', 'page', 'page'])
    expect(JSON.stringify(complain.mock.calls)).not.toContain(word)
  })
})
