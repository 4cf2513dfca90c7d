import { type Notes, WAITS } from '#server/channels/channel.ts'
import type { SitePost } from './posts.ts'

/** A post that its portal has not published waits for an editor there. */
export async function noteWaiting(notes: Notes, { status }: Pick<SitePost, 'status'>) {
  await notes.put(WAITS, status === 'publish' ? '' : 'editor')
}
