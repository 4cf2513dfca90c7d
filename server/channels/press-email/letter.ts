import MailComposer from 'nodemailer/lib/mail-composer'
import type { Parcel, Recipient } from '#server/channels/channel.ts'
import type { Attachment } from './attachments.ts'
import type { Sender } from './connection.ts'
import { letterHtml, letterText } from './letter-text.ts'
import { oneLine, releaseOf, subjectOf } from './release.ts'

type Letter = {
  parcel: Pick<Parcel, 'text' | 'code'>
  sender: Sender
  recipient: Recipient
  around: { contact: string; boilerplate: string }
  attachments: Attachment[]
}

/** The letter to one person as it goes over the line. */
export async function writeLetter(letter: Letter): Promise<Buffer> {
  const { parcel, sender, recipient, attachments } = letter
  const { name, address, leaveUrl } = recipient
  const around = { ...letter.around, leaveUrl }
  const composer = new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: { name: oneLine(name), address },
    replyTo: sender.replyTo,
    subject: subjectOf(releaseOf(parcel.text)),
    text: letterText(parcel.text, around),
    html: letterHtml(parcel.text, around),
    attachments,
    messageId: messageIdOf(parcel.code, recipient.id, sender),
    headers: {
      'List-Unsubscribe': `<${leaveUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return composer.compile().build()
}

/** The same at every try: where a letter did come twice, mail programs show it once. */
export function messageIdOf(code: string, contactId: string, { domain }: Pick<Sender, 'domain'>) {
  return `<${code}.${contactId}@${domain}>`
}
