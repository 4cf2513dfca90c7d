import { getStanding } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Db } from '#server/database.ts'
import type { Message } from '#server/messages/messages.ts'
import { contentOf, wording } from '#server/messages/wording.ts'
import { USUAL_TONGUE } from '#server/stations/tongues.ts'

const CHANNEL = 'notice-board'

/** The text of a message as it is hung up: the one that was approved for a board, or else a draft of it. */
export async function posterText(db: Db, { id, revision, figures, campaign }: Message) {
  const { items } = await getStanding(db, { messageId: id })
  const channel = getChannel(CHANNEL)
  const hung = items.find(
    ({ destination, standing }) => destination.channel === CHANNEL && standing === 'approved',
  )
  const composed = () =>
    wording({
      ...{ content: contentOf(revision, figures), texts: revision.texts, channelName: CHANNEL },
      ...{ channel, destination: { name: '', placeName: campaign.placeName } },
      ...{ tongue: USUAL_TONGUE, code: '' },
    })
  return {
    parts: channel.parts!(hung?.text ?? composed()),
    approved: hung !== undefined,
  }
}
