import { keptThread } from '#server/threads/kept-thread.ts'
import type { Manner } from '#server/voices/manner.ts'
import type { Pack } from './pack.ts'

/** `manner`: how a synthetic voice reads it, where it does. */
export type RenderJob = { pack: Pack; manner?: Manner }

const inThread = keptThread<RenderJob, Uint8Array>('#server/packs/render-thread.ts')

/**
 * Renders a pack into its ZIP, in a thread of its own: pages go on meanwhile, and who never renders never loads what
 * it takes. @throws Error: the thread failed, and says how
 */
export async function renderApart(job: RenderJob): Promise<Buffer> {
  return Buffer.from(await inThread(job))
}
