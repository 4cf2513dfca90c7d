import { newId } from '#db/id.ts'
import { addAiring } from '#server/airings/airings.ts'
import type { Db } from '#server/database.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { DAY, HOUR, instant, later, MINUTE, setClock, toWallClock } from '#server/clock.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { listForMessage } from '#server/deliveries/deliveries.ts'
import { gather, GATHERED_AT_HOURS, measureNow } from '#server/measurements/gather.ts'
import { addMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import type { RehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { computeScore } from '#server/scores/scores.ts'
import type { EarlierItem } from './earlier-items.ts'
import { marked } from './marked.ts'

export type Cast = { officer: Account; leader: Account; operator: Account }
export type Stage = { campaignId: string; pageId: string; stationId: string }

/** How much of a week's numbers there was at half an hour, and at each gathering up to a week. */
const GROWTH = [0.12, 0.2, 0.45, 0.75, 0.92, 1]

/** Takes one earlier item along the whole road, with the clock set to when it happened. */
export async function replay(
  db: Db,
  {
    item,
    cast,
    stage,
    platform,
  }: { item: EarlierItem; cast: Cast; stage: Stage; platform: RehearsalPlatform },
): Promise<void> {
  const dueAt = eightOnDay(item.daysAgo)
  const messageId = await draftAndApprove(db, { item, cast, stage, dueAt })
  const deliveries = await listForMessage(db, { messageId, by: cast.officer })
  const post = deliveries.find(({ channel }) => channel === 'facebook')!
  const script = deliveries.find(({ channel }) => channel === 'loudspeaker')!
  at(later(dueAt, -HOUR))
  await deliver(db, { deliveryId: script.id })
  at(later(dueAt, MINUTE / 3))
  await deliver(db, { deliveryId: post.id })
  at(later(script.dueAt, 40 * MINUTE))
  await addAiring(db, {
    ...{ id: newId(), stationId: stage.stationId, ...toWallClock(script.dueAt) },
    ...{ how: 'full', share: 1, why: '', from: '17:00', until: '17:04', trouble: '' },
    ...{ clustersOn: item.clustersOn, clusters: 8, reader: 'Nguyễn Thị Mai' },
    ...{ rerun: false, source: 'page', by: cast.operator },
  })
  await growAndGather(db, { item, deliveryId: post.id, dueAt, by: cast.officer, platform })
  await computeScore(db, { messageId })
}

async function draftAndApprove(
  db: Db,
  { item, cast, stage, dueAt }: { item: EarlierItem; cast: Cast; stage: Stage; dueAt: string },
): Promise<string> {
  const { headline, keyMessage, body, callToAction } = item
  const { campaignId, pageId, stationId } = stage
  const by = cast.officer
  at(later(dueAt, -2 * DAY))
  const draft = marked({ headline, keyMessage, body, callToAction, figureIds: [], texts: {} })
  const messageId = await addMessage(db, { by, campaignId, kind: 'policy', draft })
  const { date } = toWallClock(dueAt)
  await addPlan(db, { by, messageId, destinationId: pageId, date, time: '08:00' })
  await addPlan(db, { by, messageId, destinationId: stationId, date, time: '17:00' })
  await submit(db, { messageId, by })
  at(later(dueAt, -DAY))
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: cast.leader })
  await arrange(db, { messageId })
  return messageId
}

/** The post gathers what people did with it, and is measured as it would have been. */
async function growAndGather(
  db: Db,
  {
    item,
    deliveryId,
    dueAt,
    by,
    platform,
  }: {
    item: EarlierItem
    deliveryId: string
    dueAt: string
    by: Account
    platform: RehearsalPlatform
  },
): Promise<void> {
  const post = platform.posts().at(-1)!
  const ages = [0.5, ...GATHERED_AT_HOURS.slice(0, GROWTH.length - 1)]
  for (const [index, hours] of ages.entries()) {
    const share = GROWTH[index]! - (GROWTH[index - 1] ?? 0)
    platform.addNumbers({ id: post.id, numbers: partOf(item, share) })
    at(later(dueAt, hours * HOUR + 2 * MINUTE))
    if (hours < 1) await measureNow(db, { id: deliveryId, by })
    else await gather(db, { deliveryId })
  }
}

function partOf({ views, viewers, likes, comments, shares, clicks }: EarlierItem, share: number) {
  const all = { views, viewers, like: likes, comments, shares, clicks }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, Math.round(value * share)]),
  )
}

function eightOnDay(daysAgo: number): string {
  const { date } = toWallClock(later(instant(Date.now()), -daysAgo * DAY))
  return instant(Date.parse(`${date}T08:00:00+07:00`))
}

function at(moment: string): void {
  setClock(() => Date.parse(moment))
}
