import { expect, test } from 'vitest'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { confirmReading } from '#server/readings/readings.ts'
import * as road from '#server/road.fixture.ts'
import { addPlan } from './add-plans.ts'
import { listSessionsWith } from './sessions.ts'

async function openScript(body = 'Nội dung.') {
  const { db, cast } = await road.openRoad()
  const by = cast.officer
  const to = { by: cast.administrator, channel: 'loudspeaker', name: 'Đài xã' }
  const destinationId = await road.addRoadDestination(db, to)
  const campaignId = await road.addRoadCampaign(db, { by })
  const draft = { ...road.DRAFT, body }
  const messageId = await road.addRoadMessage(db, { by, campaignId, draft })
  const { date } = toWallClock(later(instant(), DAY))
  await addPlan(db, { by, messageId, destinationId, date, time: '17:05', priority: 'priority' })
  const speech = async () => {
    const message = (await findMessage(db, { id: messageId, by }))!
    return (await listTexts(db, { message, by })).find((text) => text.speech)!.speech!
  }
  return { db, cast, messageId, date, speech }
}

test('a session is as long as it would be with what is being written', async () => {
  const { db, messageId, date } = await openScript()
  const withText = (text: string) => listSessionsWith(db, { messageId, text })
  const [short] = await withText('Một câu.')
  const [long] = await withText('Một câu. '.repeat(101))
  expect(short).toMatchObject({ station: 'Đài xã', date, from: '17:00', until: '17:15' })
  expect(short!.roomMs).toBe(15 * 60_000)
  // A hundred more sentences of two syllables, with a stop each.
  expect(long!.ms - short!.ms).toBeCloseTo(100 * (2 * (60_000 / 170) + 700), -1)
})

test('what is doubtful is underlined until a person has confirmed it, for this message alone', async () => {
  const { db, cast, messageId, speech } = await openScript('Quét mã QR ở bảng tin.')
  const doubts = async () =>
    (await speech()).parts.flatMap(({ spoken, doubt }) => (doubt ? [spoken] : []))
  expect(await doubts()).toEqual(['QR'])
  await expect(
    confirmReading(db, { messageId, spoken: 'QR', by: cast.stranger }),
  ).rejects.toMatchObject({ reason: 'messages.notYours' })
  await confirmReading(db, { messageId, spoken: 'QR', by: cast.officer })
  await confirmReading(db, { messageId, spoken: 'QR', by: cast.officer })
  expect(await doubts()).toEqual([])
  const rows = await db.selectFrom('confirmedReadings').selectAll().execute()
  expect(rows).toMatchObject([{ messageId, spoken: 'QR', by: cast.officer.id }])
})
