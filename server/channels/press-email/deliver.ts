import type { Outcome, Parcel, Reason } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { isDoubtful, isSettled, type Mail } from '#server/press/mails.ts'
import { attachmentsOf, type Attachment } from './attachments.ts'
import { senderOf, serverOf, type Sender } from './connection.ts'
import { note, readLedger } from './ledger.ts'
import { writeLetter } from './letter.ts'
import { openLine, type Answer, type Line } from './smtp.ts'

/** Lines that break one after the other before the rest waits for the next try. */
const BREAKS_AT_MOST = 3

/** Of the time a delivery has, which ends with its lease, the part in which another letter may be begun. */
const BEGINNING = 0.6

/**
 * Writes to each recipient who has not been written to, one letter after the other, each noted before and after.
 * What may have been sent is not sent again; what surely was not waits for the next try.
 */
export async function deliver(parcel: Parcel): Promise<Outcome> {
  const startMs = performance.now()
  const sender = senderOf(parcel.destination)
  if (!sender) return { known: 'blocked', reason: { code: 'invalid', detail: 'sender' } }
  const { mails, unwritten } = await readLedger(parcel, sender.domain)
  if (mails.length === 0) return { known: 'retry', reason: { code: 'not-connected' } }
  for (const mail of unwritten) await note(parcel, mail)
  const open = mails.filter((mail) => !isSettled(mail) && !isDoubtful(mail))
  if (open.length === 0) return outcomeOf(parcel, mails)
  const url = await serverOf(parcel.destination)
  if (!url) return { known: 'retry', reason: { code: 'not-connected' } }
  const { contact = '', boilerplate = '' } = parcel.destination.settings
  const around = { contact: contact.trim(), boilerplate: boilerplate.trim() }
  const attachments = await attachmentsOf(parcel, { ...around, at: instant() }).catch(String)
  if (typeof attachments === 'string')
    return { known: 'retry', reason: { code: 'papers', detail: attachments } }
  const stopped = await sendAll(open, { parcel, sender, url, around, attachments, startMs })
  return outcomeOf(parcel, mails, stopped)
}

type Sending = {
  parcel: Parcel
  sender: Sender
  url: string
  around: { contact: string; boilerplate: string }
  attachments: Attachment[]
  startMs: number
}

/** Why the rest was not begun. */
type Stopped = { known: 'retry' | 'blocked'; reason: Reason; afterMs?: number }

async function sendAll(open: Mail[], sending: Sending): Promise<Stopped | undefined> {
  const { parcel, url, startMs } = sending
  const untilMs = Math.min(startMs + env.REQUEST_TIMEOUT_MS, parcel.until ?? Infinity)
  const lastMs = startMs + (untilMs - startMs) * BEGINNING
  let line: Line | undefined
  let breaks = 0
  try {
    for (const mail of open) {
      if (performance.now() > lastMs) return { known: 'retry', reason: { code: 'rate' } }
      if (!line) {
        const opened = await openLine(url, untilMs)
        if ('said' in opened) return unconnected(opened)
        line = opened
      }
      const answer = await sendOne(mail, line, sending)
      if (answer.sender) return refusedSender(answer)
      if (answer.broken) {
        line = undefined
        if (++breaks === BREAKS_AT_MOST)
          return { known: 'retry', reason: { code: 'unreachable', detail: answer.said } }
      } else breaks = 0
    }
  } finally {
    line?.close()
  }
  return undefined
}

/** One letter: that it is being sent is kept before, what is known of it after. */
async function sendOne(mail: Mail, line: Line, sending: Sending): Promise<Answer> {
  const { parcel, sender, around, attachments } = sending
  const recipient = parcel.recipients!.find(({ id }) => id === mail.contactId)!
  const raw = await writeLetter({ parcel, sender, recipient, around, attachments })
  mail.state = 'sending'
  await note(parcel, mail)
  const answer = await line.send({ from: sender.address, to: recipient.address, raw })
  mail.state = answer.sender ? 'later' : answer.known
  mail.said = answer.said
  await note(parcel, mail)
  return answer
}

function unconnected({ isLogin, said }: { isLogin: boolean; said: string }): Stopped {
  if (isLogin) return { known: 'blocked', reason: { code: 'token', detail: said } }
  return { known: 'retry', reason: { code: 'unreachable', detail: said } }
}

function refusedSender({ known, said }: Answer): Stopped {
  if (known === 'refused') return { known: 'blocked', reason: { code: 'permission', detail: said } }
  return { known: 'retry', reason: { code: 'rate', detail: said } }
}

/** What is known of a release by its letters. */
function outcomeOf({ code }: Parcel, mails: Mail[], stopped?: Stopped): Outcome {
  const doubtful = mails.filter(isDoubtful)
  if (stopped?.known === 'blocked') return stopped
  if (doubtful.length > 0) return { known: 'unknown', reason: reasonOf('no-answer', doubtful) }
  if (stopped) return stopped
  const open = mails.filter((mail) => !isSettled(mail))
  if (open.length > 0) return { known: 'retry', reason: reasonOf('rate', open) }
  if (mails.some(({ state }) => state === 'accepted')) return { known: 'confirmed', remoteId: code }
  return { known: 'refused', reason: reasonOf('invalid', mails) }
}

/** With what the mail server said last, where it said something. */
function reasonOf(code: Reason['code'], mails: Mail[]): Reason {
  const detail = mails.findLast(({ said }) => said)?.said
  return { code, ...(detail && { detail }) }
}
