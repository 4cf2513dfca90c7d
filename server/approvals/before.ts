import { getChannel } from '#server/channels/registry.ts'
import type { Db } from '#server/database.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import { findRevision, type ChosenPicture } from '#server/messages/revisions.ts'
import { contentOf, wording } from '#server/messages/wording.ts'
import { tonguesOf, USUAL_TONGUE } from '#server/stations/tongues.ts'
import { addressesOf } from '#server/short-links/short-links.ts'
import type { Approvable, Standing } from './standing.ts'

/** The texts and pictures as a leader last decided on them, so that only what is new has to be read. */
export type Before = { revision: number; texts: Map<string, string>; pictures: ChosenPicture[] }

/** @returns nothing where no leader has decided on the message yet */
export async function findBefore(
  db: Db,
  { messageId, standing }: { messageId: string; standing: Standing },
): Promise<Before | undefined> {
  const decided = standing.steps.findLast(({ step }) => step !== 'submitted')
  const revision = decided && (await findRevision(db, { messageId, number: decided.revision }))
  if (!revision) return undefined
  const content = contentOf(revision, await listFiguresById(db, revision.figureIds))
  const destinations = standing.items.map(({ destination }) => destination)
  const tongues = await tonguesOf(db, destinations)
  const linkOf = await addressesOf(db, { messageIds: [messageId] })
  const textOf = ({ code, destination }: Approvable) =>
    wording({
      ...{ content, texts: revision.texts, destination, code },
      tongue: tongues.get(destination.id) ?? USUAL_TONGUE,
      link: linkOf({ messageId, placeCode: destination.placeCode, channel: destination.channel }),
      ...{ channelName: destination.channel, channel: getChannel(destination.channel) },
    })
  const texts = new Map(standing.items.map((item) => [item.id, textOf(item)]))
  return { revision: revision.number, texts, pictures: revision.pictures }
}
