import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import {
  DAY,
  fromWallClock,
  HOUR,
  instant,
  later,
  MINUTE,
  setClock,
  toWallClock,
} from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { gather } from '#server/measurements/gather.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import type { RehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { computeScore } from '#server/scores/scores.ts'
import type { Cast, Stage } from './earlier-road.ts'
import { marked } from './marked.ts'

const DRAFT = {
  headline: 'Mỗi nhà một mã QR: nộp hồ sơ không phải đi xa',
  keyMessage: 'Từ tuần này, bà con quét mã dán ở nhà văn hóa ấp là gửi được hồ sơ lên xã.',
  body: 'Ai chưa quen thì Tổ công nghệ số cộng đồng làm cùng, mỗi chiều từ 14 giờ.',
  callToAction: 'Mời bà con thử một lần tại nhà văn hóa ấp.',
  figureIds: [],
  texts: {},
}

/** What went before the demo opened: a post out for three hours, and a script whose time is past and nobody has confirmed. */
export async function addTodayItem(
  db: Db,
  { cast, stage, platform }: { cast: Cast; stage: Stage; platform: RehearsalPlatform },
): Promise<void> {
  const now = instant(Date.now())
  const postAt = later(now, -3 * HOUR)
  const by = cast.officer
  const scriptAt = lastSlotBefore(later(now, -HOUR))
  const before = postAt < scriptAt ? postAt : scriptAt
  at(later(before, -DAY))
  const messageId = await addMessage(db, {
    by,
    campaignId: stage.campaignId,
    kind: 'policy',
    draft: marked(DRAFT),
  })
  const plan = (destinationId: string, dueAt: string) =>
    addPlan(db, { by, messageId, destinationId, ...toWallClock(dueAt) })
  const post = await plan(stage.pageId, postAt)
  const script = await plan(stage.stationId, scriptAt)
  await submit(db, { messageId, by })
  at(later(before, -HOUR))
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: cast.leader })
  await arrange(db, { messageId })
  await deliver(db, { deliveryId: script })
  at(postAt)
  await deliver(db, { deliveryId: post })
  const numbers = { views: 190, viewers: 128, like: 4, shares: 1, clicks: 2 }
  platform.addNumbers({ id: platform.posts().at(-1)!.id, numbers })
  at(later(postAt, HOUR + MINUTE))
  await gather(db, { deliveryId: post })
  await computeScore(db, { messageId })
}

/** The station airs at half past five in the morning and at five in the afternoon. */
function lastSlotBefore(moment: string): string {
  const { date } = toWallClock(moment)
  const { date: dayBefore } = toWallClock(later(moment, -DAY))
  const [evening, morning] = [fromWallClock(date, '17:00'), fromWallClock(date, '05:30')]
  return [evening, morning].find((slot) => slot <= moment) ?? fromWallClock(dayBefore, '17:00')
}

function at(moment: string): void {
  setClock(() => Date.parse(moment))
}
