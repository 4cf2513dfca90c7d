import { newId } from '#db/id.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { addCampaign } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addMessage, findMessage } from '#server/messages/messages.ts'
import type { Draft } from '#server/messages/revisions.ts'
import type { Account } from '#server/people/accounts.ts'
import { addPictures, describePictures } from '#server/pictures/change-pictures.ts'
import { reEncode } from '#server/pictures/re-encode.ts'
import { aJpeg } from '#server/pictures/uploads.fixture.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { DRAFT, openRoad, type Cast } from '#server/road.fixture.ts'

type Published = { id: string; messageId: string; code: string }
type Wanted = {
  draft?: Partial<Draft>
  embargo?: string
  rehearsal?: 0 | 1
  kind?: 'data-story'
  /** What its one picture shows. */
  picture?: string
  corrects?: string
}

/** A commune with a newsroom, a real one and one to rehearse with, and what it publishes there. */
export async function openNewsroom() {
  const { db, cast } = await openRoad()
  const places = await Promise.all([setUp(db, cast, 0), setUp(db, cast, 1)])
  const publish = async (wanted: Wanted = {}): Promise<Published> => {
    const { campaignId, destinationId } = places[wanted.rehearsal ?? 0]
    const { draft, embargo, corrects, kind = 'policy' } = wanted
    const by = cast.officer
    const whole = { ...DRAFT, ...draft }
    const messageId = await addMessage(db, { by, campaignId, kind, draft: whole, corrects })
    if (wanted.picture) await addPicture(db, { by, messageId, alt: wanted.picture })
    if (embargo)
      await db
        .updateTable('revisions')
        .set({ embargo })
        .where('messageId', '=', messageId)
        .execute()
    const id = await addPlan(db, { by, messageId, destinationId, ...toWallClock(instant()) })
    await approveAll(db, cast, messageId)
    await deliver(db, { deliveryId: id })
    const { code } = await db
      .selectFrom('plans')
      .select('code')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { id, messageId, code }
  }
  const recall = (of: Published, how: Recall) => recallNow(db, { of, how, by: cast.leader.id })
  return { db, cast, publish, recall }
}

async function addPicture(
  db: Db,
  { by, messageId, alt }: { by: Account; messageId: string; alt: string },
): Promise<void> {
  const encoded = [await reEncode(await aJpeg({ width: 400, height: 300 }))]
  await addPictures(db, { by, messageId, basedOn: 1, encoded })
  const [picture] = (await findMessage(db, { id: messageId, by }))!.revision.pictures
  await describePictures(db, { by, messageId, basedOn: 2, alts: [{ id: picture!.id, alt }] })
}

async function setUp(db: Db, { officer, administrator }: Cast, rehearsal: 0 | 1) {
  const today = toWallClock(instant()).date
  const campaignId = await addCampaign(db, {
    ...{ by: officer, name: 'Nông thôn mới', goal: 'Cùng làm', theme: 'new-rural', rehearsal },
    ...{ startsOn: today, endsOn: toWallClock(later(instant(), 30 * DAY)).date },
    ...{ targetPeople: null, placeCodes: [officer.placeCode] },
  })
  const settings = { about: 'Tin của Mặt trận xã', contact: 'mttq@phongdien.vn' }
  const destination = { channel: 'newsroom', name: 'Trang tin xã', settings, rehearsal }
  const placeCode = officer.placeCode
  const destinationId = await addDestination(db, { ...destination, placeCode, by: administrator })
  return { campaignId, destinationId }
}

async function approveAll(db: Db, { officer, leader }: Cast, messageId: string): Promise<void> {
  await submit(db, { messageId, by: officer })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: leader })
  await arrange(db, { messageId })
}

/** `text` null takes it back. */
type Recall = { text: string | null; words: string; at?: string }

/** As it was decided, before the wave has reached anything. */
async function recallNow(
  db: Db,
  { of, how, by }: { of: Published; how: Recall; by: string },
): Promise<void> {
  const { text, words, at = instant() } = how
  const id = newId()
  const kind = text === null ? 'withdraw' : 'correct'
  await db
    .insertInto('recalls')
    .values({ id, messageId: of.messageId, kind, words, by, at })
    .execute()
  await db
    .insertInto('recallActs')
    .values({
      ...{ recallId: id, deliveryId: of.id, state: 'planned', text, tries: 0, doneAt: null },
      ...{ reason: null, nextAt: null, doneBy: null, link: null, pictures: null },
    })
    .execute()
}
