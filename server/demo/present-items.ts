import { approve, sendBack, submit } from '#server/approvals/approvals.ts'
import { propose } from '#server/assist/propose.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { addMessage } from '#server/messages/messages.ts'
import { type Draft } from '#server/messages/revisions.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import type { DemoFigures } from './demo-figures.ts'
import type { Cast, Stage } from './earlier-road.ts'
import { marked } from './marked.ts'

type Setting = { cast: Cast; stage: Stage }
type WithFigures = Setting & { figures: DemoFigures }

/** What waits when the demo opens: a script for tomorrow morning, a message to approve, one sent back. */
export async function addPresentItems(
  db: Db,
  { cast, stage, figures }: WithFigures,
): Promise<void> {
  await addScriptsForTomorrow(db, { cast, stage })
  await addMessageToApprove(db, { cast, stage, figures })
  await addMessageSentBack(db, { cast, stage })
  await addStory(db, { cast, stage, figures })
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

async function addMessageToApprove(db: Db, { cast, stage, figures }: WithFigures): Promise<void> {
  const figureIds = [figures.june2025]
  const messageId = await add(
    db,
    { cast, stage },
    {
      headline: 'Sáu nghìn xã về đích nông thôn mới',
      keyMessage: 'Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới.',
      body: 'Kết quả ấy đến từ việc nhỏ của từng ấp:\n\n- hiến đất mở đường,\n- giữ kênh mương sạch,\n- giúp nhau thoát nghèo.',
      callToAction: 'Mời bà con xem bảng tin của ấp và góp ý việc xã mình cần làm tiếp.',
      figureIds,
      chart: { form: 'share-bar', figureIds },
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

/** A story that its officer is still writing. */
async function addStory(db: Db, { cast, stage, figures }: WithFigures): Promise<void> {
  const { june2022, june2023, january2025, june2025, poverty2021, poverty2025 } = figures
  const charted = [june2022, june2023, january2025, june2025]
  const messageId = await add(
    db,
    { cast, stage },
    {
      headline: 'Bao nhiêu xã đã đạt chuẩn nông thôn mới?',
      keyMessage: 'Tỷ lệ xã đạt chuẩn của cả nước đi từ 70,2% lên 78,7%, còn số xã thì ít đi.',
      body: 'Từ tháng 6/2022 đến tháng 6/2025, số xã giảm vì sắp xếp lại, còn tỷ lệ đạt chuẩn thì tăng. Tỷ lệ hộ nghèo đa chiều giảm từ 4,4% năm 2021 xuống 1,3% năm 2025.',
      callToAction: 'Mời bà con xem việc của ấp mình tại nhà văn hóa và góp ý.',
      figureIds: [...charted, poverty2021, poverty2025],
      chart: { form: 'trend', figureIds: charted },
    },
  )
  await propose(db, { by: cast.officer, messageId, purpose: 'headlines', byRule: true })
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
