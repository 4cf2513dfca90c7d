import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HOUR, instant, later, MINUTE, setClock } from '#server/clock.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { openRoad } from '#server/road.fixture.ts'
import type { Station } from '#server/stations/stations.ts'
import { addRoadStation } from './log.fixture.ts'
import { mailReminder, sweepReminders } from './mail-reminder.ts'

const mail = await vi.hoisted(async () => {
  const { openMailServer } = await import('#server/mail/mail-server.fixture.ts')
  const server = await openMailServer()
  Object.assign(process.env, { MAIL_URL: server.url, SITE_URL: 'https://lantoa.example.vn' })
  return server
})

const reminderId = 'nhac'
const OPERATOR = 'operator@example.vn'
const SECOND = 'second@example.vn'

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station

beforeEach(async () => {
  let at = Date.parse('2026-12-01T05:00:00.000Z')
  setClock(() => (at += 1))
  road = await openRoad()
  station = await addRoadStation(road)
  await remind(reminderId, instant())
})
afterEach(() => {
  setClock(Date.now)
  mail.letters.splice(0)
  mail.refused.clear()
  mail.hangUp(false)
})
afterAll(() => mail.close())

describe('a reminder by mail', () => {
  test('goes to each operator of the place, one letter a person, and to nobody else', async () => {
    await addOperator(SECOND)
    await addOperator('closed@example.vn', { disabledAt: instant() })
    await addOperator('neighbour@example.vn', { placeCode: '31309' })
    await mailReminder(road.db, { reminderId })
    expect(addressees()).toEqual([[OPERATOR], [SECOND]])
    expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).toBe(2)
  })

  test('names the station, the day, and where to look', async () => {
    await mailReminder(road.db, { reminderId })
    const { raw, messageId } = mail.letters[0]!
    const { id } = road.cast.operator
    expect(messageId).toBe(`<${reminderId}.${id}@lan-toa>`)
    expect(wordsOf(raw)).toContain('Gói phát ngày 02/12/2026 của Đài Phong Điền')
    expect(wordsOf(raw)).toContain('https://lantoa.example.vn/air')
  })

  test('is sent once, however often the job runs, also at once', async () => {
    const { db } = road
    await Promise.all(Array.from({ length: 5 }, () => mailReminder(db, { reminderId })))
    await mailReminder(db, { reminderId })
    await sweepOnce()
    expect(addressees()).toEqual([[OPERATOR]])
  })

  test('that no server took is sent again by the sweep', async () => {
    mail.refused.add(OPERATOR)
    await expect(mailReminder(road.db, { reminderId })).rejects.toThrow('550')
    expect(mail.letters).toEqual([])
    mail.refused.clear()
    await sweepOnce()
    await sweepOnce()
    expect(addressees()).toEqual([[OPERATOR]])
  })

  test('whose line was cut is sent again, as the same letter', async () => {
    mail.hangUp(true)
    await expect(mailReminder(road.db, { reminderId })).rejects.toThrow()
    mail.hangUp(false)
    await sweepOnce()
    const [first, again] = mail.letters
    expect(addressees()).toEqual([[OPERATOR], [OPERATOR]])
    expect(again!.messageId).toBe(first!.messageId)
  })

  test('that one of two addresses refuses does not go to the other again', async () => {
    await addOperator(SECOND)
    mail.refused.add(OPERATOR)
    await mailReminder(road.db, { reminderId })
    await sweepOnce()
    expect(addressees()).toEqual([[SECOND]])
  })

  test('of a station without an operator is done without a letter', async () => {
    const { db } = road
    await db.updateTable('accounts').set({ role: 'officer' }).execute()
    await mailReminder(db, { reminderId })
    await sweepOnce()
    expect(mail.letters).toEqual([])
  })
})

test('the sweep leaves alone what is too old to be of use', async () => {
  await remind('old', later(instant(), -7 * HOUR))
  await remind('late', later(instant(), -6 * HOUR + MINUTE))
  await sweepOnce()
  expect(mail.letters.map(({ messageId }) => messageId.split('.')[0]).sort()).toEqual([
    '<late',
    '<nhac',
  ])
})

async function sweepOnce(): Promise<void> {
  const { db } = road
  const handlers = { remind: (job: { reminderId: string }) => mailReminder(db, job) }
  await withQueue({ handlers }, () => sweepReminders(db))
}

async function remind(id: string, at: string): Promise<void> {
  const row = { id, stationId: station.id, date: '2026-12-02', by: road.cast.leader.id }
  await road.db
    .insertInto('reminders')
    .values({ ...row, at, mailedAt: null })
    .execute()
}

async function addOperator(email: string, other: { placeCode?: string; disabledAt?: string } = {}) {
  const account = { id: email, email, name: email, role: 'operator', passwordHash: '' } as const
  const usual = { placeCode: '31299', createdAt: instant(), disabledAt: null }
  await road.db
    .insertInto('accounts')
    .values({ ...account, ...usual, ...other })
    .execute()
}

function addressees(): string[][] {
  return mail.letters.map(({ to }) => to).sort()
}

/** What a letter says, its letters beyond ASCII written as `=C3=B3`. */
function wordsOf(raw: string): string {
  const escaped = raw.slice(raw.indexOf('\r\n\r\n')).replace(/=\r\n/g, '')
  return decodeURIComponent(escaped.replaceAll('%', '%25').replace(/=(?=[\dA-F]{2})/g, '%'))
}
