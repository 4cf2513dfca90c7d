import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { getChannel } from '#server/channels/registry.ts'
import { listDestinationsById, type Destination } from '#server/destinations/destinations.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import { listLatestRevisions } from '#server/messages/revisions.ts'
import { contentOf, wording } from '#server/messages/wording.ts'
import { listChosen, type SentPicture } from '#server/pictures/pictures.ts'
import { addressesOf } from '#server/short-links/short-links.ts'
import type { Priority } from '#server/programmes/priority.ts'
import { tonguesOf, USUAL_TONGUE, type Tongue } from '#server/stations/tongues.ts'

/** One message to one destination at one time, with the exact text that would go out now. */
export type Planned = {
  id: string
  messageId: string
  code: string
  dueAt: string
  destination: Destination
  /** Of what is heard; anything else is normal. */
  priority: Priority
  text: string
  /** None where it is heard. */
  pictures: SentPicture[]
  /** Where the link in the text leads; empty where there is none in it. */
  target: string
  /** A figure in it was corrected or taken back. */
  figureEnded: boolean
  /** It is on its way, out, or in somebody's hands: what is written now does not reach it. */
  out: boolean
}

/** The plans of a message with the exact texts of its latest revision, by time. */
export async function listPlanned(
  db: Db,
  { messageId }: { messageId: string },
): Promise<Planned[]> {
  return withTexts(db, await plansOf(db, [messageId]).execute())
}

/** Those of some messages that an approval can still reach: not on their way, out, or in somebody's hands. */
export async function listPending(
  db: Db,
  { messageIds }: { messageIds: string[] },
): Promise<Planned[]> {
  if (messageIds.length === 0) return []
  const pending = plansOf(db, messageIds).where((eb) =>
    eb.or([eb('state', 'is', null), eb('state', '=', 'planned')]),
  )
  return withTexts(db, await pending.execute())
}

/** Plans of any messages with their exact texts, without those taken back. */
export async function listPlannedById(db: Db, { ids }: { ids: string[] }): Promise<Planned[]> {
  if (ids.length === 0) return []
  const rows = await plans(db)
    .where(isOneOf(db, 'plans.id', ids))
    .where('removedAt', 'is', null)
    .execute()
  return withTexts(db, rows)
}

/** How a message would go out to a destination where nothing is planned yet. */
export async function planOne(
  db: Db,
  plan: Pick<Row, 'id' | 'messageId' | 'destinationId' | 'dueAt' | 'code'>,
): Promise<Planned | undefined> {
  const [planned] = await withTexts(db, [{ ...plan, priority: null, state: null }])
  return planned
}

function plans(db: Db) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.id', 'messageId', 'destinationId', 'plans.dueAt', 'code', 'priority', 'state'])
}

function plansOf(db: Db, messageIds: string[]) {
  return plans(db)
    .where(isOneOf(db, 'messageId', messageIds))
    .where('removedAt', 'is', null)
    .orderBy('plans.dueAt')
    .orderBy('plans.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number]

async function withTexts(db: Db, rows: Row[]): Promise<Planned[]> {
  const written = await readWritten(db, distinct(rows.map(({ messageId }) => messageId)))
  const ids = distinct(rows.map(({ destinationId }) => destinationId))
  const destinations = new Map((await listDestinationsById(db, ids)).map((one) => [one.id, one]))
  const tongues = await tonguesOf(db, [...destinations.values()])
  const placeCodes = distinct([...destinations.values()].map(({ placeCode }) => placeCode))
  const linkOf = await addressesOf(db, { messageIds: [...written.keys()], placeCodes })
  return rows.flatMap((row) => {
    const destination = destinations.get(row.destinationId)
    const message = written.get(row.messageId)
    if (!destination || !message) return []
    const { placeCode, channel } = destination
    const link = linkOf({ messageId: row.messageId, placeCode, channel })
    const tongue = tongues.get(row.destinationId) ?? USUAL_TONGUE
    return [plannedOf(row, { message, destination, link, tongue })]
  })
}

type Around = {
  message: Written
  destination: Destination
  link: string | undefined
  tongue: Tongue
}

/** Written out field by field: a message for the country has thousands of them. */
function plannedOf(row: Row, { message, destination, link, tongue }: Around): Planned {
  const { content, texts, target, pictures, figureEnded } = message
  const { id, messageId, code, dueAt, priority, state } = row
  const channelName = destination.channel
  const channel = getChannel(channelName)
  const text = wording({ content, texts, channelName, channel, destination, tongue, link, code })
  return {
    id,
    messageId,
    code,
    dueAt,
    destination,
    text,
    figureEnded,
    priority: priority ?? 'normal',
    pictures: channel.say ? [] : pictures,
    target: link && text.includes(link) ? target : '',
    out: state !== null && state !== 'planned',
  }
}

type Written = Awaited<ReturnType<typeof readWritten>> extends Map<string, infer One> ? One : never

/** What some messages say in their latest revisions, by message. */
async function readWritten(db: Db, messageIds: string[]) {
  const revisions = await listLatestRevisions(db, { messageIds })
  const chosen = await listChosen(db, revisions)
  const entries = revisions.map(async (revision) => {
    const figures = await listFiguresById(db, revision.figureIds)
    const figureEnded = figures.some(({ ended }) => ended !== null)
    const content = contentOf(revision, figures)
    const { messageId, texts, target } = revision
    const pictures = chosen.get(messageId) ?? []
    return [messageId, { content, texts, target, pictures, figureEnded }] as const
  })
  return new Map(await Promise.all(entries))
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)]
}
