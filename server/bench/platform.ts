import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Platform = {
  url: string
  /** How often each text was posted. */
  timesPosted: () => Promise<number[]>
  close: () => Promise<void>
}

/** Starts the rehearsal platform in a process of its own: its work is not ours. */
export async function startPlatform(): Promise<Platform> {
  const child = fork(join(import.meta.dirname, 'platform-process.ts'))
  const [url] = (await once(child, 'message')) as [string]
  return {
    url,
    timesPosted: async () => {
      child.send('times posted')
      const [times] = (await once(child, 'message')) as [number[]]
      return times
    },
    close: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
