import { createTransport } from 'nodemailer'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'

/** True where this installation has a mail server. */
export function hasMail(): boolean {
  return Boolean(env.MAIL_URL)
}

type Letter = { to: string; subject: string; text: string; messageId: string }

/**
 * Sends one letter to one person over SMTP. @throws Error with what the mail server said, where it did not take it
 * @param letter.messageId the same for the same letter, so that a second sending is seen as the first
 */
export async function sendLetter({ to, subject, text, messageId }: Letter): Promise<void> {
  const waits = { connectionTimeout: 10 * SECOND, socketTimeout: 20 * SECOND }
  const transport = createTransport({ url: env.MAIL_URL!, ...waits })
  try {
    await transport.sendMail({ from: env.MAIL_FROM, to, subject, text, messageId })
  } finally {
    transport.close()
  }
}
