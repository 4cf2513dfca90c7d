import { approve, sendBack, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { listFigures } from '#server/figures/figures.ts'
import { addMessage } from '#server/messages/messages.ts'
import { type Draft } from '#server/messages/revisions.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import type { Cast, Stage } from './earlier-road.ts'
import { marked } from './marked.ts'

type Setting = { cast: Cast; stage: Stage }

/** What waits when the demo opens: a script for tomorrow morning, a message to approve, one sent back. */
export async function addPresentItems(db: Db, { cast, stage }: Setting): Promise<void> {
  await addScriptsForTomorrow(db, { cast, stage })
  await addMessageToApprove(db, { cast, stage })
  await addMessageSentBack(db, { cast, stage })
}

/** An item and a notice of one session. */
async function addScriptsForTomorrow(db: Db, { cast, stage }: Setting): Promise<void> {
  const items: Written[] = [
    {
      headline: 'Mời bà con góp ý tiêu chí nông thôn mới',
      keyMessage: 'Bản dự thảo tiêu chí được dán tại nhà văn hóa ba ấp đến hết tuần sau.',
      body: 'Mỗi ý kiến đều được ghi lại và trả lời. Ai ngại viết thì nói với trưởng ấp.',
      callToAction: 'Mời bà con đến xem và góp ý.',
    },
    {
      kind: 'notice',
      headline: 'Họp nhân dân ấp Nhơn Lộc',
      keyMessage: 'Mời mỗi hộ một người đến họp lúc 19h00 thứ bảy tại nhà văn hóa ấp Nhơn Lộc.',
      body: 'Nội dung: bàn mức đóng góp làm đường nhánh dài 450 m. Bà con mang theo giấy mời.',
      callToAction: 'Cần hỏi gì, bà con gặp trưởng ấp.',
    },
  ]
  const by = cast.officer
  const when = { date: tomorrow(), time: '05:30' }
  for (const item of items) {
    const messageId = await add(db, { cast, stage }, item)
    await addPlan(db, { by, messageId, destinationId: stage.stationId, ...when })
    await submit(db, { messageId, by })
    const { hash } = await getStanding(db, { messageId })
    await approve(db, { messageId, hash, by: cast.leader })
    await arrange(db, { messageId })
  }
}

async function addMessageToApprove(db: Db, { cast, stage }: Setting): Promise<void> {
  const figureIds = (await listFigures(db, { by: cast.officer }))
    .filter(({ unit }) => unit !== '%/năm')
    .map(({ id }) => id)
  const messageId = await add(
    db,
    { cast, stage },
    {
      headline: 'Sáu nghìn xã về đích nông thôn mới',
      keyMessage: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới.',
      body: 'Kết quả ấy đến từ việc nhỏ của từng ấp:\n\n- hiến đất mở đường,\n- giữ kênh mương sạch,\n- giúp nhau thoát nghèo.',
      callToAction: 'Mời bà con xem bảng tin của ấp và góp ý việc xã mình cần làm tiếp.',
      figureIds,
    },
  )
  const by = cast.officer
  const date = tomorrow()
  await addPlan(db, { by, messageId, destinationId: stage.pageId, date, time: '08:00' })
  await addPlan(db, { by, messageId, destinationId: stage.stationId, date, time: '17:00' })
  await submit(db, { messageId, by })
}

async function addMessageSentBack(db: Db, { cast, stage }: Setting): Promise<void> {
  const messageId = await add(
    db,
    { cast, stage },
    {
      headline: 'Vì người nghèo, không để ai bị bỏ lại phía sau',
      keyMessage: 'Tháng cao điểm Vì người nghèo bắt đầu từ hôm nay ở các ấp.',
      body: 'Tiền và hiện vật ủng hộ được ghi sổ, công khai tại nhà văn hóa ấp.',
      callToAction: 'Mời bà con chung tay theo khả năng.',
    },
  )
  const by = cast.officer
  await addPlan(db, { by, messageId, destinationId: stage.pageId, date: tomorrow(), time: '14:00' })
  await submit(db, { messageId, by })
  const words = 'Câu thứ hai nên nói rõ ai nhận tiền ủng hộ và công khai vào ngày nào.'
  await sendBack(db, { messageId, words, by: cast.leader })
}

type Written = Omit<Draft, 'figureIds' | 'texts'> & { figureIds?: string[]; kind?: 'notice' }

function add(
  db: Db,
  { cast, stage }: Setting,
  { figureIds = [], kind, ...written }: Written,
): Promise<string> {
  const whole = { ...written, figureIds, texts: {} }
  const draft = figureIds.length > 0 ? whole : marked(whole)
  const { campaignId } = stage
  return addMessage(db, { by: cast.officer, campaignId, kind: kind ?? 'data-story', draft })
}

function tomorrow(): string {
  return toWallClock(later(instant(), DAY)).date
}
