import { beforeEach, describe, expect, test } from 'vitest'
import { HOUR, instant, later, toWallClock } from '#server/clock.ts'
import { findMessage, saveText } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
} from '#server/road.fixture.ts'
import { submit } from './approvals.ts'
import { getStanding } from './standing.ts'

const { db, cast } = await openRoad()
const { officer } = cast
const channel = 'youtube'
const by = cast.administrator
const destinationId = await addRoadDestination(db, { by, channel, name: 'Kênh của xã' })
let messageId = ''

beforeEach(async () => {
  const campaignId = await addRoadCampaign(db, { by: officer })
  messageId = await addRoadMessage(db, { by: officer, campaignId })
  const time = toWallClock(later(instant(), HOUR))
  await addPlan(db, { by: officer, messageId, destinationId, ...time })
})

const write = (text: string, basedOn: number) =>
  saveText(db, { by: officer, messageId, channel, text, basedOn })

async function shownText() {
  const message = (await findMessage(db, { id: messageId, by: officer }))!
  return (await listTexts(db, { message, by: officer })).find((one) => one.channel === channel)!
}

describe('a text that its channel would not take', () => {
  const long = `${'Tiêu đề dài '.repeat(10)}\n\nMô tả`

  test('is kept as it was typed, with what is wrong beside it', async () => {
    await write(long, 1)
    const { text, faults } = await shownText()
    expect(text).toBe(long)
    expect(faults.map(({ vi }) => vi)).toEqual([
      'Tiêu đề dài 119 ký tự, nhiều nhất là 100: cần bớt 19.',
    ])
  })

  test('is not submitted, and the refusal says whose text it is and why', async () => {
    await write(long, 1)
    await expect(submit(db, { messageId, by: officer })).rejects.toMatchObject({
      reason: 'approvals.faulty',
      values: { name: 'Kênh của xã', fault: { vi: expect.stringContaining('119 ký tự') } },
    })
    expect((await getStanding(db, { messageId })).stage).toBe('draft')
    await write('Tiêu đề\n\nMô tả', 2)
    await submit(db, { messageId, by: officer })
    expect((await getStanding(db, { messageId })).stage).toBe('submitted')
  })
})
