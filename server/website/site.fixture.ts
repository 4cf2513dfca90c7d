import type { Db } from '#server/database.ts'
import { refuseMissingBuild } from './missing-build.fixture.ts'
import { openWebsite } from './website.ts'

export type Site = {
  url: string
  close: () => Promise<void>
  /** Asks the site as a page of its own would, with the session of `token`. A redirection is an answer. */
  ask: (path: string, asked?: Asked) => Promise<Response>
}

type Asked = {
  token?: string
  method?: string
  form?: Record<string, string>
  headers?: Record<string, string>
}

/** The real site over a database, on a port of its own. @throws Error where the pages have not been built */
export async function openSite(db: Db): Promise<Site> {
  refuseMissingBuild()
  const { url, close } = await openWebsite({ db, pingQueue: async () => true })
  const ask = (path: string, { token, method, form, headers }: Asked = {}) =>
    fetch(`${url}${path}`, {
      method: method ?? (form ? 'POST' : 'GET'),
      redirect: 'manual',
      body: form && new URLSearchParams(form),
      headers: {
        ...(token && { Cookie: `lan-toa-session=${token}` }),
        ...(form && { Origin: url }),
        ...headers,
      },
    })
  return { url, close, ask }
}
