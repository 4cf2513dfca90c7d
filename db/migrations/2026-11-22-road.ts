import { sql, type Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** The whole road: places and people, draft, approval, delivery, measurement, score. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'places', ['code'], {
    code: 'text',
    kind: 'text',
    type: 'text',
    name: 'text',
    parentCode: 'text?',
    path: 'text',
    folded: 'text',
    source: 'text',
  })
  await index(db, 'places', ['parentCode'])
  await index(db, 'places', ['kind', 'folded'])
  await people(db)
  await drafts(db)
  await outward(db)
  await outcomes(db)
}

async function people(db: Kysely<unknown>): Promise<void> {
  await table(db, 'accounts', ['id'], {
    id: 'text',
    email: 'text',
    name: 'text',
    role: 'text',
    placeCode: 'text',
    passwordHash: 'text',
    createdAt: 'text',
    disabledAt: 'text?',
  })
  await index(db, 'accounts', ['email'], 'unique')
  await index(db, 'accounts', ['placeCode'])
  await table(db, 'sessions', ['id'], {
    id: 'text',
    accountId: 'text',
    createdAt: 'text',
    expiresAt: 'text',
  })
  await table(db, 'signInFailures', ['id'], { id: 'text', key: 'text', at: 'text' })
  await index(db, 'signInFailures', ['key', 'at'])
  await table(db, 'auditEntries', ['number'], {
    number: 'integer',
    at: 'text',
    by: 'text',
    action: 'text',
    subject: 'text',
    detail: 'text',
    previousHash: 'text',
    hash: 'text',
  })
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  await table(db, 'campaigns', ['id'], {
    id: 'text',
    placeCode: 'text',
    name: 'text',
    goal: 'text',
    theme: 'text',
    startsOn: 'text',
    endsOn: 'text',
    targetPeople: 'integer?',
    rehearsal: 'integer',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'campaigns', ['placeCode'])
  await table(db, 'campaignPlaces', ['campaignId', 'placeCode'], {
    campaignId: 'text',
    placeCode: 'text',
  })
  await index(db, 'campaignPlaces', ['placeCode'])
  await table(db, 'figures', ['id'], {
    id: 'text',
    placeCode: 'text',
    indicator: 'text',
    value: 'text',
    unit: 'text',
    source: 'text',
    asOf: 'text',
    link: 'text',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'figures', ['placeCode'])
  await table(db, 'messages', ['id'], {
    id: 'text',
    campaignId: 'text',
    kind: 'text',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'messages', ['campaignId'])
  await table(db, 'revisions', ['id'], {
    id: 'text',
    messageId: 'text',
    number: 'integer',
    headline: 'text',
    keyMessage: 'text',
    body: 'text',
    callToAction: 'text',
    figureIds: 'text',
    texts: 'text',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'revisions', ['messageId', 'number'], 'unique')
}

async function outward(db: Kysely<unknown>): Promise<void> {
  await table(db, 'destinations', ['id'], {
    id: 'text',
    placeCode: 'text',
    channel: 'text',
    name: 'text',
    settings: 'text',
    rehearsal: 'integer',
    blocked: 'text?',
    createdBy: 'text',
    createdAt: 'text',
    removedAt: 'text?',
  })
  await index(db, 'destinations', ['placeCode'])
  await table(db, 'plans', ['id'], {
    id: 'text',
    messageId: 'text',
    destinationId: 'text',
    dueAt: 'text',
    code: 'text',
    createdBy: 'text',
    createdAt: 'text',
    removedAt: 'text?',
  })
  await index(db, 'plans', ['code'], 'unique')
  await index(db, 'plans', ['messageId'])
  await index(db, 'plans', ['dueAt'])
  await db.schema
    .createIndex('plansOnceATime')
    .on('plans')
    .columns(['messageId', 'destinationId', 'dueAt'])
    .unique()
    .where(sql.ref('removedAt'), 'is', null)
    .execute()
  await table(db, 'approvals', ['id'], {
    id: 'text',
    messageId: 'text',
    revision: 'integer',
    step: 'text',
    words: 'text',
    by: 'text',
    at: 'text',
  })
  await index(db, 'approvals', ['messageId', 'at'])
  await table(db, 'seals', ['approvalId', 'planId'], {
    approvalId: 'text',
    planId: 'text',
    hash: 'text',
    dueAt: 'text',
  })
  await index(db, 'seals', ['planId'])
}

async function outcomes(db: Kysely<unknown>): Promise<void> {
  await table(db, 'deliveries', ['id'], {
    id: 'text',
    state: 'text',
    reason: 'text?',
    dueAt: 'text',
    releaseAt: 'text',
    nextAt: 'text?',
    leaseOwner: 'text?',
    leaseUntil: 'text?',
    tries: 'integer',
    absentAt: 'text?',
    releasedAt: 'text?',
    remoteId: 'text?',
    link: 'text?',
    doneAt: 'text?',
    doneBy: 'text?',
    doneGrade: 'text?',
    note: 'text',
  })
  await index(db, 'deliveries', ['state', 'releaseAt'])
  await table(db, 'attempts', ['id'], {
    id: 'text',
    deliveryId: 'text',
    text: 'text',
    startedAt: 'text',
    endedAt: 'text?',
    outcome: 'text?',
    detail: 'text?',
  })
  await index(db, 'attempts', ['deliveryId', 'startedAt'])
  await table(db, 'measurements', ['id'], {
    id: 'text',
    deliveryId: 'text',
    metric: 'text',
    value: 'real',
    asOf: 'text',
    fetchedAt: 'text',
    grade: 'text',
    origin: 'text',
    by: 'text?',
  })
  await index(db, 'measurements', ['deliveryId', 'metric', 'asOf'])
  await index(db, 'measurements', ['deliveryId', 'fetchedAt'])
  await table(db, 'gatherings', ['deliveryId', 'hours'], {
    deliveryId: 'text',
    hours: 'integer',
    doneAt: 'text?',
    nextAt: 'text?',
    detail: 'text?',
  })
  await table(db, 'scores', ['id'], {
    id: 'text',
    messageId: 'text',
    weights: 'text',
    inputs: 'text',
    result: 'text',
    computedAt: 'text',
  })
  await index(db, 'scores', ['messageId', 'computedAt'])
}
