import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import type { ReasonCode } from '#server/guard/reasons.ts'
import { changing } from '#server/messages/changing.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { PURPOSES, type Purpose } from './purposes.ts'
import type { ProposedSentence } from './sentences.ts'

/** What lies beside a draft until it is taken or left. */
export type Proposal = {
  id: string
  messageId: string
  purpose: Purpose
  /** The revision it was made for. */
  basedOn: number
  /** `rule`, or the name of the model. */
  origin: string
  sentences: ProposedSentence[]
  createdBy: string
  createdAt: string
  endedAt: string | null
}

const Struck = z.object({
  code: z.custom<ReasonCode>((code) => typeof code === 'string'),
  written: z.string().optional(),
  given: z.string().optional(),
})

const Sentences = z.array(
  z.object({
    text: z.string(),
    field: z.enum(['headline', 'keyMessage', 'body', 'callToAction', 'text']),
    struck: Struck.nullable(),
    replaces: z.string().nullable(),
    before: z.enum(['', ' ', '\n', '\n\n']),
    channel: z.string().optional(),
    remark: z.string().optional(),
    taken: z.literal(true).optional(),
  }),
)

const ThePurpose = z.enum(PURPOSES)

/** A proposal that this person may take or leave. */
export async function findProposal(
  db: Db,
  { by, id }: { by: Account; id: string },
): Promise<Proposal | undefined> {
  const row = await db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
  const message = row && (await findMessage(db, { id: row.messageId, by }))
  return message && may(by, 'messages.draft', message.campaign) ? toProposal(row) : undefined
}

/** The proposals beside a message that nobody has dismissed, the newest first; none for who may not draft it. */
export async function listProposals(
  db: Db,
  { by, messageId }: { by: Account; messageId: string },
): Promise<Proposal[]> {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign)) return []
  const rows = await db
    .selectFrom('proposals')
    .selectAll()
    .where('messageId', '=', messageId)
    .where('endedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toProposal)
}

/** Keeps a proposal. @returns its id */
export async function addProposal(
  db: Db,
  {
    by,
    ...proposal
  }: Omit<Proposal, 'id' | 'createdBy' | 'createdAt' | 'endedAt'> & { by: Account },
): Promise<string> {
  const id = newId()
  const sentences = JSON.stringify(proposal.sentences)
  const made = { createdBy: by.id, createdAt: instant(), endedAt: null }
  await db
    .insertInto('proposals')
    .values({ ...proposal, id, sentences, ...made })
    .execute()
  return id
}

/** Writes down which sentences were taken; a proposal that has nothing left ends. */
export async function keepTaken(
  db: Db,
  { id, messageId, taken }: { id: string; messageId: string; taken: number[] },
): Promise<void> {
  await changing(db, messageId, async (trx) => {
    const row = await trx
      .selectFrom('proposals')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return
    const { purpose, sentences } = toProposal(row)
    const marked = sentences.map(({ taken: before, ...one }, at) => {
      const isTaken = taken.includes(at) || (before && purpose !== 'headlines')
      return isTaken ? { ...one, taken: true as const } : one
    })
    const isOver = marked.every((one) => 'taken' in one)
    const ended = isOver ? { endedAt: instant() } : {}
    await trx
      .updateTable('proposals')
      .set({ sentences: JSON.stringify(marked), ...ended })
      .where('id', '=', id)
      .execute()
  })
}

/** Leaves a proposal; what was taken of it stays. @throws RefusedError where the person may not draft the message */
export async function dismiss(db: Db, { by, id }: { by: Account; id: string }): Promise<void> {
  const proposal = await findProposal(db, { by, id })
  if (!proposal) throw new RefusedError('messages.notYours')
  await db
    .updateTable('proposals')
    .set({ endedAt: instant() })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

function toProposal<Row extends { purpose: string; sentences: string }>(row: Row) {
  return {
    ...row,
    purpose: ThePurpose.parse(row.purpose),
    sentences: Sentences.parse(JSON.parse(row.sentences)),
  }
}
