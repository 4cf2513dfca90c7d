import { answerJobs } from '#server/threads/kept-thread.ts'
import { renderFiles } from './pack-files.ts'
import { recordSessions } from './recordings.ts'
import type { RenderJob } from './render-apart.ts'
import { zipFiles } from './zip.ts'

answerJobs(async ({ pack, manner }: RenderJob): Promise<Uint8Array> => {
  const audio = manner ? await recordSessions(pack, manner) : []
  return zipFiles(await renderFiles(pack, { audio }))
})
