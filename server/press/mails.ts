import { z } from 'zod'

const KEY = 'mail:'
const BOUNCE = 'bounce:'

/** A delivery that a backup brought back: letters of which it knows nothing may have gone out since. */
export const RESTORED = 'restored'

const Kept = z.object({
  address: z.string(),
  name: z.string().default(''),
  outlet: z.string().default(''),
  /**
   * `sending`: the conversation with the mail server began, and nobody has written how it ended. `later`: surely not
   * sent. `unknown`: it may have been. `left`: off the list before it was written to.
   */
  state: z.enum(['planned', 'sending', 'accepted', 'refused', 'later', 'unknown', 'left']),
  messageId: z.string(),
  /** What the mail server said last, or what a person did. */
  said: z.string().default(''),
  at: z.string(),
})

const Bounced = z.object({ status: z.string(), said: z.string().default(''), at: z.string() })

export type Bounce = z.infer<typeof Bounced>

/** One letter of a release as its delivery's notes keep it. */
export type Mail = z.infer<typeof Kept> & {
  contactId: string
  /** It came back afterwards. */
  bounce?: Bounce
}

export function mailKey(contactId: string): string {
  return `${KEY}${contactId}`
}

export function bounceKey(contactId: string): string {
  return `${BOUNCE}${contactId}`
}

/** The letters that the notes of a delivery know of, by contact. A note that cannot be read is left out. */
export function readMails(notes: Record<string, string>): Map<string, Mail> {
  const mails = new Map<string, Mail>()
  for (const [key, value] of Object.entries(notes)) {
    if (!key.startsWith(KEY)) continue
    const contactId = key.slice(KEY.length)
    const kept = parsed(Kept, value)
    const bounce = parsed(Bounced, notes[bounceKey(contactId)])
    if (kept) mails.set(contactId, { contactId, ...kept, ...(bounce && { bounce }) })
  }
  return mails
}

export function writeMail({ contactId: _, bounce: __, ...kept }: Mail): string {
  return JSON.stringify(kept)
}

/** Sent, refused for good, or left: nothing more is to be done about it. */
export function isSettled({ state }: Mail): boolean {
  return state === 'accepted' || state === 'refused' || state === 'left'
}

/** It may have been sent; only a person can say. */
export function isDoubtful({ state }: Mail): boolean {
  return state === 'unknown' || state === 'sending'
}

/** The mail server took it, and it has not come back for good. */
function hasArrived({ state, bounce }: Mail): boolean {
  return state === 'accepted' && !bounce?.status.startsWith('5.')
}

/** Of how many letters how many were taken; who left before is not counted. */
export function tallyOf(mails: Iterable<Mail>): { addressed: number; accepted: number } {
  const addressed = [...mails].filter(({ state }) => state !== 'left')
  return { addressed: addressed.length, accepted: addressed.filter(hasArrived).length }
}

function parsed<T>(schema: z.ZodType<T>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(value)).data
  } catch {
    return undefined
  }
}
