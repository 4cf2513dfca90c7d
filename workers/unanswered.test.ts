import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '2000', LEASE_MS: '60000' }))

import { DAY, HOUR, instant, MINUTE, SECOND, setClock } from '#server/clock.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { listLetters, settleLetter } from '#server/press/letters.ts'
import { isDoubtful } from '#server/press/mails.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import type { MailFault } from '#server/rehearsal/mail-faults.ts'
import type { Rehearsed } from '#server/rehearsal/out.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

let scene: Province
let id = ''

beforeEach(() => setClock(Date.now))
afterEach(() => scene.close())

/** Platforms that can be read. */
const READ = ['facebook', 'zalo', 'wordpress'] as const

describe('a write that was not kept', () => {
  const cases = [
    ...READ.map((channel) => ({ channel, known: 'unknown', code: 'platform-error' }) as const),
    // A mail server that says so has surely not taken the letter.
    { channel: 'press-email', known: 'retry', code: 'rate' } as const,
  ]

  test.each(cases)(
    '$channel: the outcome is $known, each next try comes later than the one before, and there is one in the end',
    async ({ channel, known, code }) => {
      await open(channel)
      if (channel === 'press-email') scene.platform.mailbox.faults.on('greylist')
      else scene.platform.faults.on('error')
      while ((await attempts()).length < 4) await workAfter(20 * SECOND)
      expect(scene.timesPosted()).toEqual({})
      scene.platform.faults.off()
      scene.platform.mailbox.faults.off()
      while ((await row()).state !== 'confirmed') await workAfter(20 * SECOND)

      const tried = await attempts()
      expect(tried.map(({ outcome }) => outcome)).toEqual([...Array(4).fill(known), 'confirmed'])
      for (const { detail } of tried.slice(0, -1))
        expect(JSON.parse(detail!)).toMatchObject({ code })
      const startedMs = tried.map(({ startedAt }) => Date.parse(startedAt))
      const pausesMs = startedMs.slice(1).map((at, n) => at - startedMs[n]!)
      expect(pausesMs).toEqual([...pausesMs].sort((a, b) => a - b))
      expect(new Set(pausesMs.map((ms) => Math.round(ms / MINUTE))).size).toBeGreaterThan(2)
      // What may be out is looked for twice, a minute apart.
      if (known === 'unknown') expect(pausesMs[0]).toBeGreaterThanOrEqual(MINUTE)
      expect(scene.timesPosted()).toEqual(scene.allOnce)
    },
  )

  test.each<[Rehearsed, FaultName]>([
    ...READ.map((channel): [Rehearsed, FaultName] => [channel, 'error']),
    ['facebook', 'hang'],
  ])('%s, %s: is not tried again by somebody who has not looked twice', async (channel, fault) => {
    await open(channel)
    scene.platform.faults.on(fault, { times: 1 })
    await work()
    for (let turn = 0; turn < 5; turn++) await workAfter(10 * SECOND)
    expect(await row()).toMatchObject({
      state: 'unknown',
      absentAt: expect.any(String),
      tries: 1,
    })
    await workAfter(15 * SECOND)
    await workAfter(SECOND)
    expect(await row()).toMatchObject({ state: 'confirmed', tries: 2 })
    expect(scene.timesPosted()).toEqual(scene.allOnce)
  })
})

describe('what was kept without an answer', () => {
  const faults: FaultName[] = ['kept-error', 'kept-nothing', 'kept-reset', 'kept-hang']
  const cases = READ.flatMap((channel) => faults.map((fault) => ({ channel, fault })))

  test.each(cases)(
    '$channel, $fault: is found where it stands, and never sent again',
    async ({ channel, fault }) => {
      await open(channel)
      scene.platform.faults.on(fault, { times: 1 })
      await work()
      expect(await row()).toMatchObject({ state: 'confirmed', tries: 1 })
      expect((await attempts()).map(({ outcome }) => outcome)).toEqual(['unknown'])
      await workAfter(HOUR)
      expect(scene.timesPosted()).toEqual(scene.allOnce)
    },
  )

  const mailFaults: MailFault[] = ['drop-after', 'kept-hang']

  test.each(mailFaults)(
    'press-email, %s: the letter is in doubt, and nothing is written again before a person has said',
    async (fault) => {
      await open('press-email')
      scene.platform.mailbox.faults.on(fault, { times: 1 })
      await work()
      const inDoubt = async () =>
        (await listLetters(scene.db, { deliveryId: id })).filter(isDoubtful)
      const [letter, ...others] = await inDoubt()
      expect(others).toEqual([])
      const out = scene.timesPosted()
      for (let day = 0; day < 3; day++) await workAfter(DAY)
      expect(scene.timesPosted()).toEqual(out)
      expect(await inDoubt()).toHaveLength(1)
      expect(await listNeedingPerson(scene.db, { by: scene.cast.officer })).toMatchObject([
        { id, state: 'unknown' },
      ])
      setClock(Date.now)
      const said = { deliveryId: id, contactId: letter!.contactId, received: true }
      await settleLetter(scene.db, { ...said, by: scene.cast.officer })
      for (let turn = 0; turn < 5; turn++) await workAfter(MINUTE)
      expect(await row()).toMatchObject({ state: 'confirmed' })
      expect(scene.timesPosted()).toEqual(scene.allOnce)
    },
  )
})

/** One approved delivery, due now. */
async function open(channel: Rehearsed): Promise<void> {
  scene = await openProvince({ channels: [channel], pages: 1, messages: 1 })
  setRehearsalUrl(scene.platform.url)
  id = (await scene.idsOf(['planned']))[0]!
}

/** A worker's sweep, and the jobs that it finds. */
async function work(): Promise<void> {
  await withQueue({ handlers: handlers(scene.db), atOnce: 4 }, () => sweep(scene.db))
}

/** The same once so many more milliseconds have passed. */
async function workAfter(ms: number): Promise<void> {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
  await work()
}

function row() {
  const own = scene.db.selectFrom('deliveries').selectAll().where('id', '=', id)
  return own.executeTakeFirstOrThrow()
}

function attempts() {
  return scene.db.selectFrom('attempts').selectAll().orderBy('startedAt').execute()
}
