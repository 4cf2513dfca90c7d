import type { Parcel, Picture } from '#server/channels/channel.ts'
import type { Around } from './letter-text.ts'
import { papersApart } from './papers-apart.ts'
import { releaseOf } from './release.ts'

export type Attachment = { filename: string; contentType: string; content: Buffer }

/** What mail servers take: a letter with all it carries. In a letter four bytes stand for three. */
const LETTER_BYTES = 10_000_000
const ATTACHED_BYTES = Math.floor((LETTER_BYTES * 3) / 4) - 200_000
const FIRST = { maxWidth: 2400, maxBytes: 3_000_000 }
/** A picture that cannot be made smaller than this stays at home. */
const LEAST_BYTES = 40_000

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The release as Word and PDF, and its pictures: all of them together fit into a letter of 10 MB. */
export async function attachmentsOf(
  { text, pictures, code }: Parcel,
  around: Omit<Around, 'leaveUrl'> & { at: string },
): Promise<Attachment[]> {
  const { docx, pdf } = await papersApart({ text, around })
  const name = fileName(`Thông cáo ${code} ${releaseOf(text).headline}`)
  const documents = [
    { filename: `${name}.docx`, contentType: DOCX, content: docx },
    { filename: `${name}.pdf`, contentType: 'application/pdf', content: pdf },
  ]
  const left = ATTACHED_BYTES - documents.reduce((sum, { content }) => sum + content.length, 0)
  return [...documents, ...(await fitting(pictures, left)).map(asAttachment)]
}

type Sized = { picture: Picture; content: Buffer; maxBytes: number; maxWidth: number }

/** The biggest is made smaller until all fit. */
async function fitting(pictures: Picture[], most: number): Promise<Sized[]> {
  const sized: Sized[] = []
  for (const picture of pictures)
    sized.push({ picture, ...FIRST, content: await picture.read(FIRST) })
  while (sized.reduce((sum, { content }) => sum + content.length, 0) > most) {
    const biggest = sized.reduce((a, b) => (b.content.length > a.content.length ? b : a))
    const maxBytes = Math.floor(biggest.content.length * 0.6)
    const maxWidth = Math.floor(biggest.maxWidth * 0.8)
    if (maxBytes < LEAST_BYTES) sized.splice(sized.indexOf(biggest), 1)
    else {
      const content = await biggest.picture.read({ maxWidth, maxBytes })
      // One that does not get smaller would never fit.
      if (content.length >= biggest.content.length) sized.splice(sized.indexOf(biggest), 1)
      else Object.assign(biggest, { content, maxBytes, maxWidth })
    }
  }
  return sized
}

function asAttachment({ picture, content }: Sized, at: number): Attachment {
  const name = fileName(`Ảnh ${at + 1} ${picture.alt}`)
  return { filename: `${name}.jpg`, contentType: 'image/jpeg', content }
}

/** A name that every system takes: no path, no sign that turns the direction of reading, 80 letters at most. */
export function fileName(written: string): string {
  const plain = written
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...plain].slice(0, 80).join('').trim() || 'Thông cáo'
}
