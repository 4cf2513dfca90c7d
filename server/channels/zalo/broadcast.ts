import { z } from 'zod'
import type { Destination, Parcel } from '#server/channels/channel.ts'
import { hasTimeFor, OUT_OF_TIME } from '#server/channels/time.ts'
import { ask, Id } from './call.ts'
import { type Failed, outcomeOf } from './outcome.ts'

/** What stands in the notes from before a broadcast until its answer: with it nobody knows whether it went out. */
const ASKED = 'asked'

/** Where the broadcast of an article stands, by the notes of its delivery. */
export function broadcastOf(
  { settings }: Destination,
  { broadcast: kept }: Record<string, string>,
): 'none' | 'open' | 'unknown' | 'done' {
  if (settings.broadcast !== 'yes') return 'none'
  if (kept === ASKED) return 'unknown'
  return kept ? 'done' : 'open'
}

const Sent = z.object({ message_id: Id })

/**
 * Sends an article to all followers, or to those of one place; never by sex or age. Where an earlier answer was lost,
 * this is asked for only once a person has said that it did not go out: `find` never says so.
 * @returns nothing where it is out, or was not wanted
 */
export async function broadcast(parcel: Parcel, articleId: string): Promise<Failed | undefined> {
  const { destination, notes } = parcel
  const stands = broadcastOf(destination, await notes.all())
  if (stands === 'none' || stands === 'done') return undefined
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  await notes.put('broadcast', ASKED)
  const body = messageOf(destination, articleId)
  const answer = await ask({ destination, path: '/v2.0/oa/message', body, data: Sent })
  if (answer.ok) return void (await notes.put('broadcast', answer.value.message_id))
  const outcome = outcomeOf(answer.failure)
  if (outcome.known !== 'unknown') await notes.put('broadcast', '')
  return outcome
}

/** `gender` 0 is everybody. */
function messageOf({ settings }: Destination, articleId: string) {
  const cities = settings.cities?.trim()
  const elements = [{ media_type: 'article', attachment_id: articleId }]
  return {
    recipient: { target: { gender: '0', ...(cities && { cities }) } },
    message: {
      attachment: { type: 'template', payload: { template_type: 'media', elements } },
    },
  }
}
