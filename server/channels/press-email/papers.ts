import type { Around } from './letter-text.ts'
import { releaseDocx } from './release-docx.ts'
import { releasePdf } from './release-pdf.ts'

/** The release as files for Word and to be printed. @param around with the instant they say they were made at */
export async function papersOf(
  text: string,
  around: Omit<Around, 'leaveUrl'> & { at: string },
): Promise<{ docx: Buffer; pdf: Buffer }> {
  return { docx: await releaseDocx(text, around), pdf: await releasePdf(text, around) }
}
