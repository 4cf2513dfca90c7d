import { env } from '#server/env.ts'

let openedHere: string | undefined

/** Where the posts of rehearsals go: the platform of this process, or the one `REHEARSAL_URL` names. */
export function rehearsalUrl(): string | undefined {
  return openedHere ?? env.REHEARSAL_URL
}

/** Set by the process file when it opens a platform, and cleared with `undefined` when it closes it. */
export function setRehearsalUrl(url: string | undefined) {
  openedHere = url
}
