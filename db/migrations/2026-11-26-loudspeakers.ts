import type { Kysely } from 'kysely'
import { addColumns, index, table } from '#db/tables.ts'

/** Stations with their rules, what they air in which language, who accepted it, and what was really aired. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'plans', { priority: 'text?' })
  await table(db, 'stations', ['destinationId'], {
    destinationId: 'text',
    pace: 'integer',
    region: 'text',
    tuneSeconds: 'integer',
    voice: 'text',
    languages: 'text',
    slots: 'text',
    rules: 'text',
    households: 'integer?',
    changedBy: 'text',
    changedAt: 'text',
  })
  await table(db, 'clusters', ['id'], {
    id: 'text',
    stationId: 'text',
    name: 'text',
    households: 'integer?',
    brokenSince: 'text?',
    createdBy: 'text',
    createdAt: 'text',
    removedAt: 'text?',
  })
  await index(db, 'clusters', ['stationId'])
  await table(db, 'confirmedReadings', ['messageId', 'spoken'], {
    messageId: 'text',
    spoken: 'text',
    by: 'text',
    at: 'text',
  })
  await table(db, 'translations', ['id'], {
    id: 'text',
    messageId: 'text',
    language: 'text',
    text: 'text',
    basedOn: 'text',
    translator: 'text',
    translatedOn: 'text',
    reader: 'text',
    readOn: 'text',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'translations', ['messageId'])
  await table(db, 'acceptances', ['id'], {
    id: 'text',
    stationId: 'text',
    startsAt: 'text',
    name: 'text',
    document: 'text',
    recordedBy: 'text',
    recordedAt: 'text',
  })
  await index(db, 'acceptances', ['stationId', 'startsAt'])
  await table(db, 'airings', ['id'], {
    id: 'text',
    stationId: 'text',
    startsAt: 'text',
    how: 'text',
    share: 'real',
    why: 'text',
    fromAt: 'text?',
    untilAt: 'text?',
    clustersOn: 'integer?',
    clusters: 'integer?',
    trouble: 'text',
    reader: 'text',
    rerun: 'integer',
    source: 'text',
    by: 'text',
    at: 'text',
  })
  await index(db, 'airings', ['stationId', 'startsAt'])
  await table(db, 'packs', ['stationId', 'date'], {
    stationId: 'text',
    date: 'text',
    contentHash: 'text',
    sha256: 'text',
    bytes: 'integer',
    renderedAt: 'text',
    lookedAt: 'text',
  })
  await table(db, 'packLinks', ['id'], {
    id: 'text',
    stationId: 'text',
    createdBy: 'text',
    createdAt: 'text',
    expiresAt: 'text',
    revokedAt: 'text?',
  })
  await index(db, 'packLinks', ['stationId'])
  await table(db, 'fetches', ['stationId', 'date'], {
    stationId: 'text',
    date: 'text',
    fetchedAt: 'text',
    by: 'text?',
  })
  await table(db, 'reminders', ['id'], {
    id: 'text',
    stationId: 'text',
    date: 'text',
    by: 'text',
    at: 'text',
    mailedAt: 'text?',
  })
  await index(db, 'reminders', ['stationId', 'date'])
}
