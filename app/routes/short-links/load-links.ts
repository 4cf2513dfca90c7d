import type { AppLoadContext } from '@remix-run/node'
import { getStage } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { makeQr } from '#server/documents/qr.ts'
import { qrSvg } from '#server/documents/qr-svg.ts'
import type { Message } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { isWithin } from '#server/places/places.ts'
import { addressOf, listPlacedLinks } from '#server/short-links/short-links.ts'
import { listLinkVisits } from '#server/visits/link-visits.ts'

/** The links of a message that a person may see: all of their own message, else those of the own place. */
export async function loadLinks(
  { db, language }: AppLoadContext,
  { message, by }: { message: Message; by: Account },
) {
  const { id: messageId, campaign, revision } = message
  const all = await listPlacedLinks(db, { messageId })
  const of = { campaignId: campaign.id, placePath: by.placePath }
  const visits = await listLinkVisits(db, of)
  const links = all.flatMap((link) => {
    const { code, placeCode, channel, placeType, placeName } = link
    const own = isWithin(link.placePath, by.placePath)
    if (!message.own && !own) return []
    const { label, say } = getChannel(channel)
    const address = addressOf(link)
    const counted = visits.find((one) => one.placeCode === placeCode && one.channel === channel)
    return {
      ...{ code, address, channel: label[language], heard: say !== undefined },
      picture: dataOf(qrSvg(makeQr(address))),
      place: placeCode === 'VN' ? placeName : `${placeType} ${placeName}`,
      visits: own ? (counted?.visits ?? 0) : undefined,
    }
  })
  const approved = (await getStage(db, { messageId })) === 'approved'
  return { messageId, links, target: revision.target, approved }
}

function dataOf(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
