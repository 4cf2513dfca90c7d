import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { record } from '#server/audit/audit.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { confirmByPartner, noteOnDelivery } from '#server/deliveries/partner.ts'
import { append } from '#server/measurements/measurements.ts'
import type { Encoded } from '#server/pictures/re-encode.ts'
import { changingPlan } from '#server/plans/plans.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { addScreenshot } from '#server/screenshots/screenshots.ts'
import { listAnswers } from './briefs.ts'
import { findBriefLink } from './links.ts'
import { isDisclosed, standingOf, type Answer } from './standing.ts'

/** Answers that one link takes in a while, and in all. */
const AT_ONCE = { most: 10, withinMs: 10 * MINUTE }
const IN_ALL = 200

/** Who says it in the log: the partner, over a link. */
const PARTNER = 'partner'

/** Where the numbers come from, as measurements name it. */
const REPORTED = 'reported by partner'

type Said = { word: string; words: string }

/** @throws RefusedError: the link is closed, too many answers */
export async function acceptBrief(db: Db, { word, words }: Said): Promise<void> {
  await answer(db, word, async (trx, { deliveryId }) => {
    await noteOnDelivery(trx, { id: deliveryId, reason: null })
    return { kind: 'accepted', words }
  })
}

/** The partner will not; an officer is told. @throws RefusedError: closed, too many, something is published already */
export async function declineBrief(db: Db, { word, words }: Said): Promise<void> {
  await answer(db, word, async (trx, { deliveryId, standing }) => {
    if (standing.published) throw new RefusedError('briefs.published')
    await noteOnDelivery(trx, { id: deliveryId, reason: { code: 'declined' } })
    return { kind: 'declined', words }
  })
}

type Published = Said & {
  link: string
  publishedAt: string
  /** 1 yes, 0 no, null where there is no caption, or nothing to hear. */
  inCaption: 0 | 1 | null
  saidAloud: 0 | 1 | null
}

/**
 * What was published, where and when: the partner's word, grade D. Without its disclosure it is put before an officer.
 * @throws RefusedError: closed, too many, neither a link nor words, a time to come
 */
export async function handIn(db: Db, { word, words, ...published }: Published): Promise<void> {
  const { link, publishedAt } = published
  if (!link && !words) throw new RefusedError('briefs.needsLinkOrWords')
  if (publishedAt > instant()) throw new RefusedError('deliveries.toCome')
  const disclosed = isDisclosed(published)
  const messageId = await answer(db, word, async (trx, { deliveryId }) => {
    const reason = disclosed ? null : ({ code: 'undisclosed' } as const)
    await confirmByPartner(trx, { id: deliveryId, doneAt: publishedAt, link, reason })
    return { kind: 'published', words, ...published, link: link || null }
  })
  enqueue('score', { messageId })
}

type Reported = Said & {
  views: number
  interactions: number
  proof: string
  /** Makes the picture of the screen, where there is one; called once all the rest would be taken. */
  encode?: () => Promise<Encoded | undefined>
}

/**
 * The numbers as the partner reports them, grade D.
 * @throws RefusedError: closed, too many, nothing is published yet, or what `encode` refuses
 */
export async function reportNumbers(
  db: Db,
  { word, words, encode, ...numbers }: Reported,
): Promise<void> {
  const { views, interactions, proof } = numbers
  const encoded = encode && (await refuseReport(db, word).then(encode))
  const messageId = await answer(db, word, async (trx, { deliveryId, standing }) => {
    if (!standing.published) throw new RefusedError('briefs.notPublished')
    const of = { deliveryId, by: null }
    const screenshotId = encoded ? await addScreenshot(trx, { ...of, encoded }) : null
    const common = { ...of, asOf: instant(), grade: 'D', origin: REPORTED, screenshotId } as const
    await append(trx, [
      { ...common, metric: 'views', value: views },
      { ...common, metric: 'interactions', value: interactions },
    ])
    return { kind: 'numbers', words, views, interactions, proof: proof || null, screenshotId }
  })
  enqueue('score', { messageId })
}

/** Nothing is decoded of whom nothing would be taken from. */
async function refuseReport(db: Db, word: string): Promise<void> {
  const { id: linkId, deliveryId } = await findOpen(db, word)
  await refuseTooMany(db, linkId)
  if (!standingOf(await listAnswers(db, { deliveryId })).published)
    throw new RefusedError('briefs.notPublished')
}

type Of = { deliveryId: string; standing: ReturnType<typeof standingOf> }
type NewAnswer = Pick<Answer, 'kind' | 'words'> & Partial<Answer>

/** Runs while nobody else changes the message; what is answered is added to the log. @returns the message */
async function answer(
  db: Db,
  word: string,
  work: (trx: Db, of: Of) => Promise<NewAnswer>,
): Promise<string> {
  const link = await findOpen(db, word)
  return changingPlan(db, link.deliveryId, async (trx) => {
    const { id: linkId, deliveryId } = await findOpen(trx, word)
    await refuseTooMany(trx, linkId)
    const standing = standingOf(await listAnswers(trx, { deliveryId }))
    const said = await work(trx, { deliveryId, standing })
    await addAnswer(trx, { ...said, deliveryId, linkId })
    const detail = { ...said, linkId }
    await record(trx, { by: PARTNER, action: `brief-${said.kind}`, subject: deliveryId, detail })
    const plan = trx.selectFrom('plans').select('messageId').where('id', '=', deliveryId)
    return (await plan.executeTakeFirstOrThrow()).messageId
  })
}

async function findOpen(db: Db, word: string) {
  const link = await findBriefLink(db, word)
  if (link === undefined || link === 'closed') throw new RefusedError('briefs.closed')
  return link
}

async function refuseTooMany(db: Db, linkId: string): Promise<void> {
  const since = later(instant(), -AT_ONCE.withinMs)
  const rows = await db
    .selectFrom('briefAnswers')
    .select('at')
    .where('linkId', '=', linkId)
    .execute()
  const recent = rows.filter(({ at }) => at >= since).length
  if (recent >= AT_ONCE.most || rows.length >= IN_ALL) throw new RefusedError('briefs.tooOften')
}

/** Adds to the log of a brief; nothing in it is ever changed. */
export async function addAnswer(trx: Db, given: NewAnswer & { deliveryId: string }): Promise<void> {
  const nothing = { linkId: null, by: null, link: null, publishedAt: null, proof: null }
  const unsaid = {
    inCaption: null,
    saidAloud: null,
    views: null,
    interactions: null,
    screenshotId: null,
  }
  const last = await trx
    .selectFrom('briefAnswers')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('deliveryId', '=', given.deliveryId)
    .executeTakeFirst()
  // One after the other, also within a millisecond.
  const at = last?.at && last.at >= instant() ? later(last.at, 1) : instant()
  await trx
    .insertInto('briefAnswers')
    .values({ ...nothing, ...unsaid, ...given, id: newId(), at })
    .execute()
}
