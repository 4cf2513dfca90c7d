import { readUpload } from '#app/read-upload.ts'
import { tableText } from '#server/figures/table-text.ts'
import type { NewContact } from '#server/press/new-contact.ts'
import { readContacts, type ContactFaultAt } from '#server/press/read-contacts.ts'

/** A list that was sent: its text, kept for the page, with its contacts or what has to be mended in it. */
export type List =
  | { text: string; rows: NewContact[]; faults?: never }
  | { text?: string; faults: ContactFaultAt[]; rows?: never }

const FAULTS_SHOWN = 100
/** The text comes back with the next form. */
const TEXT_AT_MOST = 900_000

/** The contacts of a file that was chosen, or else of a list that was pasted. @throws Response as `readUpload` */
export async function readList(request: Request): Promise<List> {
  const { form, file } = await readUpload(request)
  if (!form) return { faults: [{ line: 1, fault: 'large' }] }
  const text = file ? await tableText(file) : String(form.get('text') ?? '')
  if (text && Buffer.byteLength(text) > TEXT_AT_MOST)
    return { faults: [{ line: 1, fault: 'large' }] }
  const { rows, faults } = await readContacts(text === undefined ? file! : Buffer.from(text))
  if (text !== undefined && rows) return { text, rows }
  return { text, faults: (faults ?? []).slice(0, FAULTS_SHOWN) }
}

/** For `refusing`: what was pasted stays in the form. */
export function keepingText(text: string) {
  return { reply: () => ({ initialValue: { text } }) }
}
