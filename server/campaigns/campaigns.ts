import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { refuseDissolved } from '#server/places/dissolved.ts'
import { isWithin } from '#server/places/places.ts'
import { RefusedError } from '#server/refused.ts'

/** What the Front campaigns for; each has its name among the words of the screen. */
export const THEMES = [
  'new-rural',
  'poverty-reduction',
  'digital-life',
  'great-unity',
  'environment',
  'safety',
  'other',
] as const
export type Theme = (typeof THEMES)[number]

/** A campaign, the place it belongs to, and the paths of the places it was sent to. */
export type Campaign = Selectable<Schema['campaigns']> & {
  placePath: string
  placeName: string
  sentTo: string[]
}

export type NewCampaign = {
  name: string
  goal: string
  theme: Theme
  startsOn: string
  endsOn: string
  targetPeople: number | null
  placeCodes: string[]
  rehearsal: 0 | 1
  by: Account
}

/** Plans a campaign for the actor's place. @throws RefusedError: not an officer, a foreign place or one that is no more, an end before the start */
export async function addCampaign(db: Db, campaign: NewCampaign): Promise<string> {
  const { by, placeCodes, ...fields } = campaign
  if (!may(by, 'campaigns.plan', by)) throw new RefusedError('campaigns.notYours')
  if (fields.endsOn < fields.startsOn) throw new RefusedError('campaigns.endsBeforeStart')
  if (placeCodes.length === 0) throw new RefusedError('campaigns.needsPlace')
  const places = await db
    .selectFrom('places')
    .select(['code', 'path', 'type', 'name', 'validUntil'])
    .where('code', 'in', placeCodes)
    .execute()
  const known = places.length === new Set(placeCodes).size
  if (!known || places.some(({ path }) => !isWithin(path, by.placePath)))
    throw new RefusedError('campaigns.foreignPlace')
  refuseDissolved(places)
  const id = newId()
  await inTransaction(db, async (trx) => {
    const row = { id, placeCode: by.placeCode, createdBy: by.id, createdAt: instant() }
    await trx
      .insertInto('campaigns')
      .values({ ...row, ...fields })
      .execute()
    const rows = places.map(({ code }) => ({ campaignId: id, placeCode: code }))
    for (let from = 0; from < rows.length; from += 500)
      await trx
        .insertInto('campaignPlaces')
        .values(rows.slice(from, from + 500))
        .execute()
  })
  return id
}

/** The campaign, where it exists for this person: another province's does not. */
export async function findCampaign(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Campaign | undefined> {
  const row = await campaigns(db).where('campaigns.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const sent = await listCampaignPlaces(db, id)
  const campaign = toCampaign(
    row,
    sent.map(({ path }) => path),
  )
  return may(by, 'campaigns.see', campaign) ? campaign : undefined
}

/** The campaigns a person sees: of the own place and below it, and those sent to it; the newest first. */
export async function listCampaigns(db: Db, { by }: { by: Account }): Promise<Campaign[]> {
  const rows = await campaigns(db)
    .where((eb) =>
      eb.or([
        liesIn('places.path', by.placePath),
        eb.exists(
          eb
            .selectFrom('campaignPlaces')
            .select('campaignPlaces.placeCode')
            .whereRef('campaignPlaces.campaignId', '=', 'campaigns.id')
            .where('campaignPlaces.placeCode', 'in', by.placePath.split('/')),
        ),
      ]),
    )
    .orderBy('campaigns.createdAt', 'desc')
    .execute()
  const seen = rows.map((row) => toCampaign(row, [by.placePath]))
  return seen.filter((campaign) => may(by, 'campaigns.see', campaign))
}

/** The places a campaign is for, by path. */
export async function listCampaignPlaces(db: Db, campaignId: string) {
  return db
    .selectFrom('campaignPlaces')
    .innerJoin('places', 'places.code', 'campaignPlaces.placeCode')
    .leftJoin('places as parent', 'parent.code', 'places.parentCode')
    .select(['places.code', 'places.kind', 'places.type', 'places.name', 'places.path'])
    .select(['parent.type as parentType', 'parent.name as parentName'])
    .where('campaignId', '=', campaignId)
    .orderBy('places.path')
    .execute()
}

function campaigns(db: Db) {
  return db
    .selectFrom('campaigns')
    .innerJoin('places', 'places.code', 'campaigns.placeCode')
    .selectAll('campaigns')
    .select(['places.path as placePath', 'places.type as placeType', 'places.name as place'])
}

type Row = Awaited<ReturnType<ReturnType<typeof campaigns>['execute']>>[number]

function toCampaign({ placeType, place, ...row }: Row, sentTo: string[]): Campaign {
  const placeName = row.placeCode === 'VN' ? place : `${placeType} ${place}`
  return { ...row, placeName, sentTo }
}
