import { answerJobs } from '#server/threads/kept-thread.ts'
import type { Papers, PapersJob } from './papers-apart.ts'
import { releaseDocx } from './release-docx.ts'
import { releasePdf } from './release-pdf.ts'

answerJobs(async ({ text, around }: PapersJob): Promise<Papers> => {
  return { docx: await releaseDocx(text, around), pdf: await releasePdf(text, around) }
})
