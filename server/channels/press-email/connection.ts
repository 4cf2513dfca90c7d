import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { oneLine } from './release.ts'

/** Who the letters of a destination come from. */
export type Sender = {
  name: string
  address: string
  replyTo: string
  /** Stands in the id of each letter. */
  domain: string
}

/** No space, no bracket, no line end: it stands in headers and in the conversation with the server. */
const Address = z
  .email({ pattern: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/i })
  .max(254)
const SmtpUrl = z.string().regex(/^smtps?:\/\/[^\s/]+\/?$/)
const Mailbox = z.object({ smtp: z.url({ protocol: /^smtp$/ }) })

function isAddress(written: string): boolean {
  return Address.safeParse(written).success
}

/** The sender as the settings name it; nothing where they name none that a letter can come from. */
export function senderOf({ placeName, settings }: Destination): Sender | undefined {
  const address = settings.sender?.trim() ?? ''
  const replyTo = settings.replyTo?.trim() || address
  if (!isAddress(address) || !isAddress(replyTo)) return undefined
  return {
    name: oneLine(placeName),
    address,
    replyTo,
    domain: address.split('@')[1]!.toLowerCase(),
  }
}

/** Why nothing can be sent as the settings are. */
export function isConnected(destination: Destination): boolean {
  if (destination.rehearsal === 1) return Boolean(rehearsalUrl())
  return env.REHEARSAL !== '1' && realUrl(destination) !== undefined
}

/**
 * The mail server of a destination. A rehearsal goes to the rehearsal's own mail server and nowhere else, everything
 * else never goes there; nothing where that cannot be kept, or that server does not answer.
 */
export async function serverOf(destination: Destination): Promise<string | undefined> {
  if (!isConnected(destination)) return undefined
  const rehearsing = await findRehearsalServer()
  if (destination.rehearsal === 1) return rehearsing
  const real = realUrl(destination)!
  const same = rehearsing && new URL(rehearsing).host === new URL(real).host
  return same ? undefined : real
}

/** The destination's own, or the installation's. */
function realUrl({ settings }: Destination): string | undefined {
  const own = settings.smtpUrl?.trim()
  return SmtpUrl.safeParse(own || env.MAIL_URL).data
}

/** The rehearsal platform says where its mail server listens, in whichever process it runs. */
async function findRehearsalServer(): Promise<string | undefined> {
  const url = rehearsalUrl()
  if (!url) return undefined
  try {
    const signal = AbortSignal.timeout(env.REQUEST_TIMEOUT_MS / 4)
    const answer = await fetch(new URL('/mail/server', url), { signal })
    return Mailbox.safeParse(await answer.json()).data?.smtp
  } catch {
    return undefined
  }
}
