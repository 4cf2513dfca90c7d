import { keptThread } from '#server/threads/kept-thread.ts'
import type { Around } from './letter-text.ts'

/** `at`: the instant the files say they were made at. */
export type PapersJob = { text: string; around: Omit<Around, 'leaveUrl'> & { at: string } }
export type Papers = { docx: Uint8Array; pdf: Uint8Array }

const inThread = keptThread<PapersJob, Papers>('#server/channels/press-email/papers-thread.ts')

/**
 * The release as files for Word and to be printed, made in a thread of its own: who sends none never loads what makes
 * them, which weighs as much as all else in a worker. @throws Error: the thread failed, and says how
 */
export async function papersApart(job: PapersJob): Promise<{ docx: Buffer; pdf: Buffer }> {
  const { docx, pdf } = await inThread(job)
  return { docx: Buffer.from(docx), pdf: Buffer.from(pdf) }
}
