import type { Kysely } from 'kysely'
import { addColumns, index, table } from '#db/tables.ts'
import { newKey } from '#db/id.ts'

/** Figures that say where each number comes from, what became of it, and where it is used; what an assistant proposed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sourceFigures(db)
  await addColumns(db, 'messages', { corrects: 'text?' })
  await addColumns(db, 'revisions', { chart: 'text?', marks: 'text?', assisted: 'text?' })
  await table(db, 'figureUses', ['figureId', 'messageId', 'revision'], {
    figureId: 'text',
    messageId: 'text',
    revision: 'integer',
  })
  await index(db, 'figureUses', ['messageId'])
  await recordUses(db)
  await table(db, 'corrections', ['figureId', 'messageId'], {
    figureId: 'text',
    messageId: 'text',
    doneAs: 'text?',
    words: 'text',
    by: 'text',
    at: 'text',
  })
  await addAssistant(db)
}

async function sourceFigures(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('figures').renameColumn('source', 'publisher').execute()
  await addColumns(db, 'figures', {
    key: 'text?',
    number: 'real?',
    numerator: 'real?',
    denominator: 'real?',
    about: 'text?',
    aboutCode: 'text?',
    period: 'text?',
    kind: 'text?',
    document: 'text?',
    published: 'text?',
    accessed: 'text?',
    quote: 'text?',
    geography: 'text?',
    standard: 'text?',
    verifiedBy: 'text?',
    verifiedAt: 'text?',
    ended: 'text?',
    endedBy: 'text?',
    endedAt: 'text?',
    endedWhy: 'text?',
    successorId: 'text?',
  })
  const figures = db as Kysely<{ figures: Record<string, string | null> & { id: string } }>
  for (const { id } of await figures.selectFrom('figures').select('id').execute())
    await figures
      .updateTable('figures')
      .set({ key: newKey(), about: '', kind: 'result', document: '', quote: '', endedWhy: '' })
      .where('id', '=', id)
      .execute()
  await index(db, 'figures', ['key'], 'unique')
}

type Used = {
  revisions: { messageId: string; number: number; figureIds: string }
  figureUses: { figureId: string; messageId: string; revision: number }
}

/** What earlier revisions used stands in them as a list. */
async function recordUses(db: Kysely<unknown>): Promise<void> {
  const used = db as Kysely<Used>
  const rows = await used
    .selectFrom('revisions')
    .select(['messageId', 'number', 'figureIds'])
    .where('figureIds', '!=', '[]')
    .execute()
  for (const { messageId, number, figureIds } of rows)
    for (const figureId of new Set<string>(JSON.parse(figureIds)))
      await used
        .insertInto('figureUses')
        .values({ figureId, messageId, revision: number })
        .execute()
}

async function addAssistant(db: Kysely<unknown>): Promise<void> {
  await table(db, 'proposals', ['id'], {
    id: 'text',
    messageId: 'text',
    purpose: 'text',
    basedOn: 'integer',
    origin: 'text',
    sentences: 'text',
    createdBy: 'text',
    createdAt: 'text',
    endedAt: 'text?',
  })
  await index(db, 'proposals', ['messageId'])
  await table(db, 'assistCalls', ['id'], {
    id: 'text',
    placeCode: 'text',
    by: 'text',
    purpose: 'text',
    model: 'text',
    startedAt: 'text',
    endedAt: 'text?',
    outcome: 'text?',
    promptTokens: 'integer?',
    completionTokens: 'integer?',
  })
  await index(db, 'assistCalls', ['placeCode', 'startedAt'])
  await table(db, 'plainPhrases', ['id'], {
    id: 'text',
    placeCode: 'text',
    written: 'text',
    plain: 'text',
    createdBy: 'text',
    createdAt: 'text',
    removedBy: 'text?',
    removedAt: 'text?',
  })
  await index(db, 'plainPhrases', ['placeCode'])
}
