import type { Kysely } from 'kysely'
import { addColumns, index, table } from '#db/tables.ts'

/** Where a call to action leads, the short links to it and their counts; briefs behind guest links and their answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'revisions', { target: 'text?' })
  await table(db, 'shortLinks', ['code'], {
    code: 'text',
    messageId: 'text',
    placeCode: 'text',
    channel: 'text',
    origin: 'text',
    createdAt: 'text',
  })
  await index(db, 'shortLinks', ['messageId', 'placeCode', 'channel'], 'unique')
  await table(db, 'linkVisits', ['campaignId', 'placeCode', 'channel', 'day'], {
    campaignId: 'text',
    placeCode: 'text',
    channel: 'text',
    day: 'text',
    visits: 'integer',
  })
  await table(db, 'briefLinks', ['id'], {
    id: 'text',
    deliveryId: 'text',
    createdBy: 'text',
    createdAt: 'text',
    expiresAt: 'text',
    revokedAt: 'text?',
  })
  await index(db, 'briefLinks', ['deliveryId'])
  await table(db, 'briefAnswers', ['id'], {
    id: 'text',
    deliveryId: 'text',
    linkId: 'text?',
    by: 'text?',
    kind: 'text',
    words: 'text',
    link: 'text?',
    publishedAt: 'text?',
    inCaption: 'integer?',
    saidAloud: 'integer?',
    views: 'integer?',
    interactions: 'integer?',
    proof: 'text?',
    at: 'text',
  })
  await index(db, 'briefAnswers', ['deliveryId', 'at'])
  await index(db, 'briefAnswers', ['linkId', 'at'])
}
