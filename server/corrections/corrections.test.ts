import { beforeEach, expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { submit } from '#server/approvals/approvals.ts'
import { findApproved } from '#server/approvals/standing.ts'
import { instant, later } from '#server/clock.ts'
import { replaceFigure, withdrawFigure } from '#server/figures/endings.ts'
import { addFigure, type NewFigure } from '#server/figures/figures.ts'
import { findMessage, saveRevision } from '#server/messages/messages.ts'
import { numbersOf, unsettled } from '#server/messages/numbers.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { beginCorrection, listDue, waiveCorrection } from './corrections.ts'

const { db, cast } = await openRoad()
const { officer, leader, city, stranger, administrator } = cast
const destinationId = await addRoadDestination(db, { by: administrator })
const campaignId = await addRoadCampaign(db, { by: officer })

const FIGURE: NewFigure = {
  ...{ indicator: 'hộ nghèo', value: '120', unit: 'hộ', publisher: 'UBND xã', asOf: '2026-06' },
}
let figureId = ''
let messageId = ''
let planId = ''

beforeEach(async () => {
  figureId = await addFigure(db, { ...FIGURE, by: officer })
  const draft = { ...DRAFT, keyMessage: 'Xã còn 120 hộ nghèo.', figureIds: [figureId] }
  messageId = await addRoadMessage(db, { by: officer, campaignId, draft })
  planId = await planNow(db, { by: officer, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
})

const due = async (by = officer) => (await listDue(db, { by })).map((one) => one.messageId)
const goesOut = async () => {
  const startedAt = later(instant(), 1)
  const answered = { endedAt: startedAt, outcome: 'confirmed', detail: null }
  await db
    .insertInto('attempts')
    .values({ id: newId(), deliveryId: planId, text: '', startedAt, ...answered })
    .execute()
  const done = { state: 'confirmed', doneAt: startedAt } as const
  await db.updateTable('deliveries').set(done).where('id', '=', planId).execute()
}
const withdraw = () => withdrawFigure(db, { id: figureId, by: officer, why: 'đếm nhầm' })

test('what waits with a figure that ended is not sent, and owes no correction', async () => {
  expect(await findApproved(db, { planId })).toBeDefined()
  await withdraw()
  expect(await findApproved(db, { planId })).toBeUndefined()
  expect(await due()).not.toContain(messageId)
})

test('what went out with it owes one, as its place and the places above it see', async () => {
  await goesOut()
  expect(await due()).not.toContain(messageId)
  await withdraw()
  for (const by of [officer, leader, city]) expect(await due(by)).toContain(messageId)
  expect(await due(stranger)).not.toContain(messageId)
})

test('what was mended before it went out owes none', async () => {
  await withdraw()
  const draft = { ...DRAFT, keyMessage: 'Xã giúp từng hộ.' }
  await saveRevision(db, { by: officer, messageId, basedOn: 1, draft })
  await takeThroughApproval(db, { messageId, cast })
  await goesOut()
  expect(await due()).not.toContain(messageId)
})

test('a correction names what it corrects and says the right number, which is bound', async () => {
  await goesOut()
  const figure = { ...FIGURE, value: '102' }
  await replaceFigure(db, { id: figureId, by: officer, why: 'đếm nhầm', figure })
  const id = await beginCorrection(db, { figureId, messageId, by: officer })
  const message = (await findMessage(db, { id, by: officer }))!
  expect(message.corrects).toBe(messageId)
  expect(message.revision.headline).toBe(`Đính chính: ${DRAFT.headline}`)
  expect(message.revision.keyMessage).toMatch(/^Con số đúng là \{102\|\w{6}\} hộ, theo UBND xã/)
  expect(message.revision.body).toContain('con số 120 hộ (hộ nghèo)')
  expect(unsettled(numbersOf(message.revision, message.figures))).toEqual([])
  expect(await due()).not.toContain(messageId)
  await planNow(db, { by: officer, messageId: id, destinationId })
  await submit(db, { messageId: id, by: officer })
})

test('one is begun once, by an officer of the place', async () => {
  await goesOut()
  await withdraw()
  const of = { figureId, messageId }
  for (const by of [leader, stranger, administrator])
    await expect(beginCorrection(db, { ...of, by })).rejects.toThrow('corrections.notYours')
  await beginCorrection(db, { ...of, by: officer })
  await expect(beginCorrection(db, { ...of, by: officer })).rejects.toThrow('corrections.notDue')
})

test('where none is needed, somebody says why', async () => {
  await goesOut()
  await withdraw()
  const of = { figureId, messageId, by: officer }
  await expect(waiveCorrection(db, { ...of, words: ' ' })).rejects.toThrow('needsWords')
  await waiveCorrection(db, { ...of, words: 'bài đã được gỡ trong ngày' })
  expect(await due()).not.toContain(messageId)
})
