import { redirect, type AppLoadContext } from '@remix-run/node'
import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { may, type Verb } from '#server/people/permissions.ts'
import type { Language } from './words/i18n.ts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

declare module '@remix-run/node' {
  /** What the process gives every page. */
  interface AppLoadContext {
    db: Db
    token: string | undefined
    viewer: Account | undefined
    /** Network address of the request, for the throttle alone. */
    address: string
    /** What a script within this answer must carry. */
    nonce: string
    /** Where people see this installation, where somebody said so. */
    siteUrl: string | undefined
    /** Everything on this installation is a rehearsal. */
    rehearsal: boolean
    /** Stands in the log and in the answer's `X-Request-Id`. */
    requestId: string
    /** In which the page answers. */
    language: Language
  }
}

/** Who asks. @throws a redirection to the sign-in, which leads back */
export function requireViewer({ viewer }: AppLoadContext, request: Request): Account {
  if (viewer) return viewer
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? `${pathname}${search}` : '/'
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
}

/** Who asks, where this may be done in the own place. @throws a page that says there is nothing here */
export function requireAllowed(context: AppLoadContext, request: Request, verb: Verb): Account {
  const viewer = requireViewer(context, request)
  if (!may(viewer, verb, viewer)) throw new Response(null, { status: 404 })
  return viewer
}

/** The value, or a page that says there is nothing here. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Response(null, { status: 404 })
  return value
}
