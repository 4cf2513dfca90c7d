import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { findBrokenEntry } from '#server/audit/audit.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { withdraw } from '#server/deliveries/direct.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { listMeasurements } from '#server/measurements/measurements.ts'
import {
  addRoadCampaign,
  addRoadMessage,
  openRoad,
  planNow,
  takeThroughApproval,
  type Cast,
} from '#server/road.fixture.ts'
import { listGuardrails } from '#server/scores/guardrails.ts'
import { acceptBrief, declineBrief, handIn, reportNumbers } from './answers.ts'
import { findBrief, listAnswers } from './briefs.ts'
import { checkDisclosure } from './checked.ts'
import { addBriefLink, findBriefLink, listBriefLinks, revokeBriefLink } from './links.ts'

let db: Kysely<Schema>
let cast: Cast
let messageId: string
let deliveryId: string
let word: string

beforeEach(async () => {
  ;({ db, cast } = await openRoad())
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  messageId = await addRoadMessage(db, { by: cast.officer, campaignId })
  deliveryId = await planFor('Cô Ba Miệt Vườn', 'yes')
  await takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId })
  word = await addBriefLink(db, { deliveryId, by: cast.officer })
})

async function planFor(name: string, paid: string): Promise<string> {
  const destinationId = await addDestination(db, {
    ...{ by: cast.administrator, channel: 'brief', name, placeCode: '31299', rehearsal: 1 },
    settings: { runs: 'Kênh TikTok @coba', paid },
  })
  return planNow(db, { by: cast.officer, messageId, destinationId })
}

const published = () => ({
  ...{ word, words: '', link: 'https://tiktok.example/1', publishedAt: instant() },
  ...{ inCaption: 1 as const, saidAloud: 1 as const },
})

const row = () => findDelivery(db, { id: deliveryId, by: cast.officer })

async function needing(): Promise<string[]> {
  const rows = await listNeedingPerson(db, { by: cast.officer })
  return rows.filter(({ id }) => id === deliveryId).map(({ reason }) => reason?.code ?? '')
}

describe('a brief', () => {
  test('is what was approved, with its disclosure to the letter', async () => {
    const brief = await findBrief(db, { deliveryId })
    const disclosure = 'Nội dung phối hợp với Ủy ban MTTQ Việt Nam xã Phong Điền, có hỗ trợ chi phí'
    expect(brief).toMatchObject({ partner: 'Cô Ba Miệt Vườn', disclosure })
    const [attempt] = await db.selectFrom('attempts').select('text').execute()
    expect(attempt!.text).toContain(`“${disclosure}”`)
    const names = brief!.sections.map(({ name }) => name)
    expect(names).toEqual([undefined, 'message', 'background', 'asked', 'forbidden', 'disclosure'])
  })

  test('of an unpaid partner says nothing of costs', async () => {
    const other = await planFor('Chị Tư', 'no')
    await takeThroughApproval(db, { messageId, cast })
    await deliver(db, { deliveryId: other })
    const brief = await findBrief(db, { deliveryId: other })
    expect(brief!.disclosure).toBe('Nội dung phối hợp với Ủy ban MTTQ Việt Nam xã Phong Điền')
  })

  test('says who is paid with one of two words alone', async () => {
    await expect(planFor('Anh Năm', 'maybe')).rejects.toThrow('settingMissing')
  })
})

describe('its link', () => {
  test('opens it and nothing else', async () => {
    expect(await findBriefLink(db, word)).toMatchObject({ deliveryId })
    const other = await planFor('Chị Tư', 'no')
    await takeThroughApproval(db, { messageId, cast })
    await deliver(db, { deliveryId: other })
    const otherWord = await addBriefLink(db, { deliveryId: other, by: cast.officer })
    await acceptBrief(db, { word: otherWord, words: 'Dạ' })
    expect(await listAnswers(db, { deliveryId })).toEqual([])
  })

  test('is kept as a hash alone', async () => {
    const rows = await db.selectFrom('briefLinks').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(word)
  })

  test('cannot be guessed: of ten thousand words none opens anything', async () => {
    const guesses = Array.from({ length: 10_000 }, () => randomBytes(24).toString('base64url'))
    const opened = await Promise.all(guesses.map((guess) => findBriefLink(db, guess)))
    expect(opened.filter(Boolean)).toEqual([])
  })

  test('is gone once it was closed, once it is over, and once its brief was taken back', async () => {
    const [link] = await listBriefLinks(db, { deliveryId })
    await revokeBriefLink(db, { id: link!.id, deliveryId, by: cast.officer })
    expect(await findBriefLink(db, word)).toBe('closed')
    await expect(acceptBrief(db, { word, words: '' })).rejects.toThrow('briefs.closed')
    const old = await addBriefLink(db, { deliveryId, by: cast.officer })
    await db
      .updateTable('briefLinks')
      .set({ expiresAt: later(instant(), -DAY) })
      .execute()
    expect(await findBriefLink(db, old)).toBe('closed')
    const last = await addBriefLink(db, { deliveryId, by: cast.officer })
    await withdraw(db, { id: deliveryId, by: cast.officer })
    expect(await findBriefLink(db, last)).toBe('closed')
  })

  test('is opened by who confirms what its place publishes, once there is a brief', async () => {
    const { stranger, leader } = cast
    for (const by of [stranger, leader])
      await expect(addBriefLink(db, { deliveryId, by })).rejects.toThrow('briefs.notYours')
    const waiting = await planFor('Chị Tư', 'no')
    const wanted = { deliveryId: waiting, by: cast.officer }
    await expect(addBriefLink(db, wanted)).rejects.toThrow('briefs.notHandedOver')
  })
})

describe('a partner', () => {
  test('who declines is put before an officer, until they accept', async () => {
    await declineBrief(db, { word, words: 'Bận ạ' })
    expect(await needing()).toEqual(['declined'])
    await arrange(db, { messageId })
    expect(await needing()).toEqual(['declined'])
    await acceptBrief(db, { word, words: '' })
    expect((await row())!.reason).toBeUndefined()
    const answers = await listAnswers(db, { deliveryId })
    expect(answers.map(({ kind, words }) => [kind, words])).toEqual([
      ['declined', 'Bận ạ'],
      ['accepted', ''],
    ])
  })

  test('hands in what was published: out, by their word, grade D', async () => {
    await handIn(db, published())
    const delivery = { state: 'confirmed', doneGrade: 'D', link: 'https://tiktok.example/1' }
    expect(await row()).toMatchObject({ ...delivery, doneByName: null, reason: undefined })
    expect(await needing()).toEqual([])
    expect(await listGuardrails(db, { messageId })).toEqual([])
  })

  test.each([
    ['not in the caption', { inCaption: 0, saidAloud: 1 }],
    ['not aloud', { inCaption: 1, saidAloud: 0 }],
    ['nowhere, as there is neither', { inCaption: null, saidAloud: null }],
  ] as const)('whose disclosure is %s is put before an officer', async (_, said) => {
    await handIn(db, { ...published(), ...said })
    expect(await needing()).toEqual(['undisclosed'])
    expect(await listGuardrails(db, { messageId })).toMatchObject([
      { kind: 'missing-disclosure', deliveryId },
    ])
  })

  test('who adds it and reports again is no longer', async () => {
    await handIn(db, { ...published(), inCaption: 0 })
    await handIn(db, { ...published(), saidAloud: null })
    expect(await needing()).toEqual([])
    expect(await listGuardrails(db, { messageId })).toEqual([])
    expect(await listAnswers(db, { deliveryId })).toHaveLength(2)
  })

  test('reports numbers, which are measurements of grade D by nobody of ours', async () => {
    const numbers = { word, words: '', views: 1250, interactions: 80, proof: 'gửi qua Zalo' }
    await expect(reportNumbers(db, numbers)).rejects.toThrow('briefs.notPublished')
    await handIn(db, published())
    await reportNumbers(db, numbers)
    const kept = await listMeasurements(db, { deliveryIds: [deliveryId] })
    expect(kept.map(({ metric, value, grade, by }) => [metric, value, grade, by]).sort()).toEqual([
      ['interactions', 80, 'D', null],
      ['views', 1250, 'D', null],
    ])
  })

  test('says where, and of no time to come', async () => {
    await expect(handIn(db, { ...published(), link: '' })).rejects.toThrow('needsLinkOrWords')
    const publishedAt = later(instant(), DAY)
    await expect(handIn(db, { ...published(), publishedAt })).rejects.toThrow('toCome')
    await handIn(db, { ...published(), link: '', words: 'Họp ấp, tối 26' })
    expect(await row()).toMatchObject({ state: 'confirmed', link: null })
  })

  test('may answer ten times in ten minutes', async () => {
    for (let at = 0; at < 10; at++) await acceptBrief(db, { word, words: String(at) })
    await expect(acceptBrief(db, { word, words: '' })).rejects.toThrow('briefs.tooOften')
    expect(await listAnswers(db, { deliveryId })).toHaveLength(10)
  })

  test('can no longer decline what is published', async () => {
    await handIn(db, published())
    await expect(declineBrief(db, { word, words: '' })).rejects.toThrow('briefs.published')
  })
})

test('an officer who looked has the last word, with a word for what is still missing', async () => {
  const look = { deliveryId, by: cast.officer, words: '' }
  await expect(checkDisclosure(db, { ...look, there: true })).rejects.toThrow('notPublished')
  await handIn(db, { ...published(), inCaption: 0 })
  await expect(checkDisclosure(db, { ...look, there: false })).rejects.toThrow('needsWords')
  await checkDisclosure(db, { ...look, there: false, words: 'Đã gọi, hẹn sửa' })
  expect(await needing()).toEqual([])
  expect(await listGuardrails(db, { messageId })).toHaveLength(1)
  await checkDisclosure(db, { ...look, there: true })
  expect(await listGuardrails(db, { messageId })).toEqual([])
  await expect(checkDisclosure(db, { ...look, by: cast.stranger, there: true })).rejects.toThrow(
    'briefs.notYours',
  )
})

test('everything that is answered stands in the log of what was done', async () => {
  await acceptBrief(db, { word, words: '' })
  await handIn(db, published())
  const entries = await db.selectFrom('auditEntries').select('action').execute()
  const actions = entries.map(({ action }) => action)
  expect(actions).toEqual(
    expect.arrayContaining(['brief-link-opened', 'brief-accepted', 'brief-published']),
  )
  expect(await findBrokenEntry(db)).toBeUndefined()
})
