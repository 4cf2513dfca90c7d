import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'

/** What an officer writes: one message, the figures in it, and the texts edited for a channel. */
export type Draft = {
  headline: string
  keyMessage: string
  body: string
  callToAction: string
  figureIds: string[]
  texts: Record<string, EditedText>
  /** Where the call to action leads; empty where it leads nowhere. */
  target?: string
  /** Of a data story. */
  chart?: ChosenChart | null
  marks?: Mark[]
  /** Strings that were drafted with the assistant, as they were taken. */
  assisted?: string[]
  /** In the order in which they are shown. */
  pictures?: ChosenPicture[]
  /** The instant before which nobody may publish it. */
  embargo?: string | null
}

/** A channel's text written by hand, and the revision whose text it was made from. */
export type EditedText = { text: string; basedOn: number }

/** A chart of some figures, in one of the forms there are. */
export type ChosenChart = { form: string; figureIds: string[] }

/** A picture of the message, and what it shows for those who do not see it. */
export type ChosenPicture = { id: string; alt: string }

/** A number of which its author says that it is no statistic, in this sentence. */
export type Mark = { written: string; sentence: string }

export type Revision = Required<Draft> & {
  messageId: string
  number: number
  createdBy: string
  createdAt: string
  author: string
}

const Chart = z.object({ form: z.string(), figureIds: z.array(z.string()) })
const Marks = z.array(z.object({ written: z.string(), sentence: z.string() }))
const Pictures = z.array(z.object({ id: z.string(), alt: z.string() }))
const Strings = z.array(z.string())
const Texts = z.record(z.string(), z.object({ text: z.string(), basedOn: z.number() }))

/** The revisions of a message, the newest first. */
export async function listRevisions(
  db: Db,
  { messageId, limit = 500 }: { messageId: string; limit?: number },
): Promise<Revision[]> {
  const rows = await revisions(db)
    .where('messageId', '=', messageId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRevision)
}

/** The latest revision of each of some messages. */
export async function listLatestRevisions(
  db: Db,
  { messageIds }: { messageIds: string[] },
): Promise<Revision[]> {
  if (messageIds.length === 0) return []
  const rows = await revisions(db)
    .where(isOneOf(db, 'messageId', messageIds))
    .where('number', '=', (eb) =>
      eb
        .selectFrom('revisions as latest')
        .select((max) => max.fn.max('latest.number').as('number'))
        .whereRef('latest.messageId', '=', 'revisions.messageId'),
    )
    .execute()
  return rows.map(toRevision)
}

export async function findRevision(
  db: Db,
  { messageId, number }: { messageId: string; number: number },
): Promise<Revision | undefined> {
  const row = await revisions(db)
    .where('messageId', '=', messageId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toRevision(row)
}

/** Keeps a draft as a revision; the number must be the next. */
export async function addRevision(
  db: Db,
  {
    messageId,
    number,
    draft,
    by,
  }: { messageId: string; number: number; draft: Draft; by: Account },
): Promise<void> {
  const { headline, keyMessage, body, callToAction, figureIds, texts } = draft
  const { chart = null, marks = [], assisted = [], pictures = [] } = draft
  const { embargo = null, target = '' } = draft
  await db
    .insertInto('revisions')
    .values({
      id: newId(),
      messageId,
      number,
      ...{ headline, keyMessage, body, callToAction, target: target || null },
      figureIds: JSON.stringify(figureIds),
      texts: JSON.stringify(texts),
      chart: chart && JSON.stringify(chart),
      marks: JSON.stringify(marks),
      assisted: JSON.stringify(assisted),
      embargo,
      pictures: pictures.length > 0 ? JSON.stringify(pictures) : null,
      createdBy: by.id,
      createdAt: instant(),
    })
    .execute()
  const uses = [...new Set(figureIds)].map((figureId) => ({
    figureId,
    messageId,
    revision: number,
  }))
  if (uses.length > 0) await db.insertInto('figureUses').values(uses).execute()
}

function revisions(db: Db) {
  return db
    .selectFrom('revisions')
    .innerJoin('accounts', 'accounts.id', 'revisions.createdBy')
    .selectAll('revisions')
    .select('accounts.name as author')
}

function toRevision(
  row: Awaited<ReturnType<ReturnType<typeof revisions>['execute']>>[number],
): Revision {
  return {
    ...row,
    target: row.target ?? '',
    figureIds: Strings.parse(JSON.parse(row.figureIds)),
    texts: Texts.parse(JSON.parse(row.texts)),
    chart: row.chart === null ? null : Chart.parse(JSON.parse(row.chart)),
    marks: Marks.parse(JSON.parse(row.marks ?? '[]')),
    assisted: Strings.parse(JSON.parse(row.assisted ?? '[]')),
    pictures: Pictures.parse(JSON.parse(row.pictures ?? '[]')),
  }
}

/** True where two drafts say the same, to the letter. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return written(one) === written(other)
}

function written({ headline, keyMessage, body, callToAction, figureIds, texts, ...more }: Draft) {
  const { chart = null, marks = [], assisted = [], pictures = [] } = more
  const { embargo = null, target = '' } = more
  const fields = [headline, keyMessage, body, callToAction, figureIds, texts]
  return JSON.stringify([...fields, chart, marks, assisted, pictures, embargo, target])
}
