import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { DAY, HOUR, instant, later, MINUTE, setClock, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { gather } from '#server/measurements/gather.ts'
import { addMessage } from '#server/messages/messages.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { computeScore } from '#server/scores/scores.ts'
import { countView } from '#server/visits/page-views.ts'
import type { DemoFigures } from './demo-figures.ts'
import type { Cast, Stage } from './earlier-road.ts'

/** How often it was opened until an hour, a quarter of a day and a day after it was out. */
const OPENED = [
  [1, 14],
  [6, 39],
  [24, 61],
] as const

type Given = { cast: Cast; stage: Stage & { newsroomId: string }; figures: DemoFigures }

/** A data story that has stood in the newsroom for two days, and how often it was opened. */
export async function addNewsroomArticle(db: Db, { cast, stage, figures }: Given): Promise<void> {
  const dueAt = later(instant(Date.now()), -2 * DAY)
  const by = cast.officer
  const figureIds = [figures.june2025]
  at(later(dueAt, -DAY))
  const messageId = await addMessage(db, {
    ...{ by, campaignId: stage.campaignId, kind: 'data-story' },
    draft: {
      headline: 'Cả nước còn bao nhiêu xã chưa đạt chuẩn nông thôn mới?',
      keyMessage: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới.',
      body: 'Con số ấy đến từ việc nhỏ của từng ấp:\n\n- hiến đất mở đường,\n- giữ kênh mương sạch,\n- giúp nhau thoát nghèo.',
      callToAction: 'Mời bà con xem bảng tin của ấp và góp ý việc xã mình cần làm tiếp.',
      ...{ figureIds, texts: {}, chart: { form: 'share-bar', figureIds } },
    },
  })
  const when = toWallClock(dueAt)
  const id = await addPlan(db, { by, messageId, destinationId: stage.newsroomId, ...when })
  await submit(db, { messageId, by })
  at(later(dueAt, -HOUR))
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: cast.leader })
  await arrange(db, { messageId })
  at(dueAt)
  await deliver(db, { deliveryId: id })
  let opened = 0
  for (const [hours, until] of OPENED) {
    at(later(dueAt, hours * HOUR + MINUTE))
    for (; opened < until; opened++) countView(db, { deliveryId: id })
    await gather(db, { deliveryId: id })
  }
  await computeScore(db, { messageId })
  setClock(Date.now)
}

function at(moment: string): void {
  setClock(() => Date.parse(moment))
}
