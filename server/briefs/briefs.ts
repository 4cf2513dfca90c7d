import type { Db } from '#db/database.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { disclosureIn, sectionsOf, type Section } from './brief-text.ts'
import { committeeOf, disclosureOf } from './disclosure.ts'
import { standingOf, type Answer, type BriefStanding } from './standing.ts'

/** A brief as its partner reads it: what was handed over to the letter, and where it stands. */
export type Brief = {
  deliveryId: string
  partner: string
  runs: string
  committee: string
  /** As it was handed over. */
  disclosure: string
  /** Why all this: the campaign's own words. */
  campaign: { name: string; goal: string; endsOn: string }
  rehearsal: boolean
  dueAt: string
  sections: Section[]
  standing: BriefStanding
  /** The message was taken back: what is published comes down. */
  withdrawn: boolean
}

/** The brief of a delivery, as it was handed over last. */
export async function findBrief(
  db: Db,
  { deliveryId }: { deliveryId: string },
): Promise<Brief | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('attempts', 'attempts.deliveryId', 'deliveries.id')
    .select(['deliveries.id', 'deliveries.dueAt', 'plans.destinationId', 'plans.messageId'])
    .select(['campaigns.name', 'goal', 'endsOn', 'campaigns.rehearsal', 'attempts.text'])
    .where('deliveries.id', '=', deliveryId)
    .orderBy('startedAt', 'desc')
    .executeTakeFirst()
  const [partner] = row ? await listDestinationsById(db, [row.destinationId]) : []
  if (!row || !partner) return undefined
  const { name, goal, endsOn, rehearsal, dueAt, text, messageId } = row
  return {
    ...{ deliveryId, dueAt, partner: partner.name, runs: partner.settings.runs ?? '' },
    ...{
      committee: committeeOf(partner.placeName),
      disclosure: disclosureIn(text) ?? disclosureOf(partner),
    },
    campaign: { name, goal, endsOn },
    rehearsal: rehearsal === 1,
    sections: sectionsOf(text),
    standing: standingOf(await listAnswers(db, { deliveryId })),
    withdrawn: await isRecalled(db, messageId),
  }
}

/** Everything that was answered to a brief, the oldest first. */
export async function listAnswers(
  db: Db,
  { deliveryId }: { deliveryId: string },
): Promise<Answer[]> {
  return db
    .selectFrom('briefAnswers')
    .selectAll()
    .where('deliveryId', '=', deliveryId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

async function isRecalled(db: Db, messageId: string): Promise<boolean> {
  const recall = await db
    .selectFrom('recalls')
    .select('id')
    .where('messageId', '=', messageId)
    .where('kind', '=', 'withdraw')
    .executeTakeFirst()
  return recall !== undefined
}
