import { beforeEach, describe, expect, test } from 'vitest'
import { submit } from '#server/approvals/approvals.ts'
import { replaceFigure, withdrawFigure } from '#server/figures/endings.ts'
import { addFigure, listFiguresById, type NewFigure } from '#server/figures/figures.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  DRAFT,
  openRoad,
  planNow,
} from '#server/road.fixture.ts'
import { addMessage, findMessage } from './messages.ts'
import { nameOf, settleNumbers } from './settle-numbers.ts'
import { numbersOf, unsettled } from './numbers.ts'
import { putSuccessor } from './succeed.ts'

const { db, cast } = await openRoad()
const { officer, leader, administrator } = cast
const destinationId = await addRoadDestination(db, { by: administrator })
const campaignId = await addRoadCampaign(db, { by: officer })

const STANDARD: NewFigure = {
  ...{ indicator: 'xã đạt chuẩn', value: '6.058/7.696', unit: 'xã' },
  ...{ publisher: 'Hội nghị tại Cần Thơ', asOf: '2025-06' },
}
const BODY = 'Bàn đường dài 450 m. Cả nước có 6.058 xã đạt chuẩn, bằng 78,7%.'
let figureId = ''
let messageId = ''

beforeEach(async () => {
  figureId = await addFigure(db, { ...STANDARD, by: officer })
  const draft = { ...DRAFT, body: BODY }
  messageId = await addMessage(db, { by: officer, campaignId, kind: 'policy', draft })
  await planNow(db, { by: officer, messageId, destinationId })
})

const read = async () => (await findMessage(db, { id: messageId, by: officer }))!
const open = async () => {
  const { revision, figures } = await read()
  return unsettled(numbersOf(revision, figures))
}
const settle = async (choices: Record<string, string | undefined>, by = officer) => {
  const named = (await open()).filter(({ written }) => written in choices)
  await settleNumbers(db, {
    ...{ by, messageId, basedOn: (await read()).revision.number },
    choices: named.map((one) => ({ number: nameOf(one), figureId: choices[one.written] })),
  })
}

describe('the numbers of a draft', () => {
  test('keep it from being submitted until each is bound or marked', async () => {
    await expect(submit(db, { messageId, by: officer })).rejects.toThrow('approvals.unsourced')
    await settle({ '450': undefined })
    await expect(submit(db, { messageId, by: officer })).rejects.toThrow('approvals.unsourced')
    await settle({ '6.058': figureId, '78,7%': figureId })
    expect(await open()).toEqual([])
    await submit(db, { messageId, by: officer })
  })

  test('that are bound stand in the text with their figure, and the message uses it', async () => {
    await settle({ '6.058': figureId, '78,7%': figureId })
    const [figure] = await listFiguresById(db, [figureId])
    const { revision } = await read()
    expect(revision.body).toContain(
      `có {6.058|${figure!.key}} xã đạt chuẩn, bằng {78,7%|${figure!.key}}.`,
    )
    expect(revision.figureIds).toEqual([figureId])
  })

  test('are bound to no figure that says something else, and by nobody but an officer', async () => {
    const other = await addFigure(db, { ...STANDARD, value: '655', by: officer })
    await expect(settle({ '6.058': other })).rejects.toThrow('messages.otherNumber')
    await expect(settle({ '6.058': figureId }, leader)).rejects.toThrow('messages.notYours')
  })

  test('are those of the revision that was looked at', async () => {
    const [number] = await open()
    await settle({ '450': undefined })
    const late = { by: officer, messageId, choices: [{ number: nameOf(number!), figureId }] }
    await expect(settleNumbers(db, { ...late, basedOn: 1 })).rejects.toThrow('editedMeanwhile')
    await expect(settleNumbers(db, { ...late, basedOn: 2 })).rejects.toThrow('noSuchNumber')
  })
})

describe('a figure that ends', () => {
  beforeEach(() => settle({ '450': undefined, '6.058': figureId, '78,7%': figureId }))

  test('keeps the message from being submitted, and its successor takes its place in the text', async () => {
    const figure = { ...STANDARD, value: '6.084/7.669' }
    const successorId = await replaceFigure(db, { id: figureId, by: officer, why: 'sai', figure })
    await expect(submit(db, { messageId, by: officer })).rejects.toThrow('approvals.figureEnded')
    const { revision } = await read()
    await putSuccessor(db, { by: officer, messageId, basedOn: revision.number, figureId })
    const after = await read()
    expect(after.figures.map(({ id }) => id)).toEqual([successorId])
    expect(after.revision.body).toContain('{6.084/7.669|')
    expect(after.revision.body).not.toContain('6.058')
  })

  test('has no successor where it was taken back', async () => {
    await withdrawFigure(db, { id: figureId, by: officer, why: 'sai' })
    const { number } = (await read()).revision
    const put = putSuccessor(db, { by: officer, messageId, basedOn: number, figureId })
    await expect(put).rejects.toThrow('messages.noSuccessor')
  })
})
