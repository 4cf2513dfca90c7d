import { z } from 'zod'
import type {
  Asking,
  Authorisation,
  Authorised,
  Destination,
  Reason,
  Returned,
} from '#server/channels/channel.ts'
import { parsed, send } from '#server/outbound/send.ts'
import { env } from '#server/env.ts'
import { doorOf } from './connection.ts'

export const authorise: Authorisation = { page, take }

/** What posting, looking and measuring need. */
const SCOPE = [
  'pages_show_list',
  'pages_manage_posts',
  'pages_manage_engagement',
  'pages_read_engagement',
  'pages_read_user_engagement',
].join(',')

const PAGES_PER_ANSWER = '100'
const MOST_ANSWERS = 20

const UserToken = z.object({ access_token: z.string().min(1) })
const Accounts = z.object({
  data: z.array(
    z.object({ id: z.string(), name: z.string().default(''), access_token: z.string().optional() }),
  ),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).optional() })
    .optional(),
})
const Refusal = z.object({ error: z.object({ message: z.string() }) })

type Account = z.infer<typeof Accounts>['data'][number]
type Got<T> = { value: T } | { reason: Reason }

/** Where somebody who manages the Page lets us in. */
function page({ rehearsal }: Destination, { state, callback }: Asking): string | undefined {
  const door = doorOf(rehearsal)
  if (!door) return undefined
  const address = new URL(`/${env.FACEBOOK_API_VERSION}/dialog/oauth`, door.dialog)
  address.search = new URLSearchParams({
    client_id: door.app.id,
    redirect_uri: callback,
    response_type: 'code',
    scope: SCOPE,
    state,
  }).toString()
  return address.href
}

/** A code for the token of a person, that for a long-lived one, and that for the token of the Page, which is all we keep. */
async function take(
  { rehearsal, settings }: Destination,
  { given, callback }: Returned,
): Promise<Authorised> {
  const door = doorOf(rehearsal)
  if (!door) return { known: 'refused', reason: { code: 'not-connected' } }
  const { api, app } = door
  const asApp = { client_id: app.id, client_secret: app.secret }
  const path = 'oauth/access_token'
  const code = { ...asApp, redirect_uri: callback, code: given.code ?? '' }
  const short = await ask({ api, path, fields: code, answer: UserToken })
  if ('reason' in short) return { known: 'refused', reason: short.reason }
  const token = short.value.access_token
  const long = { ...asApp, grant_type: 'fb_exchange_token', fb_exchange_token: token }
  const lasting = await ask({ api, path, fields: long, answer: UserToken })
  if ('reason' in lasting) return { known: 'refused', reason: lasting.reason }
  const pages = await listPages(api, lasting.value.access_token)
  if ('reason' in pages) return { known: 'refused', reason: pages.reason }
  return pagesOf(pages.value, settings.pageId?.trim() ?? '')
}

/** The Page of the destination, where that is known; the only one; or those between which a person chooses. */
function pagesOf(pages: Account[], pageId: string): Authorised {
  const accounts = pages.flatMap(({ id, name, access_token: accessToken }) =>
    accessToken ? [{ id, name, settings: { pageId: id, accessToken } }] : [],
  )
  const wanted = pageId ? accounts.filter(({ id }) => id === pageId) : accounts
  const [only, ...more] = wanted
  if (only && more.length === 0) return { known: 'connected', settings: only.settings }
  if (!pageId || accounts.length === 0) return { known: 'several', accounts }
  const names = accounts.map(({ id, name }) => `${name} (${id})`).join(', ')
  return { known: 'refused', reason: { code: 'permission', detail: names.slice(0, 500) } }
}

async function listPages(api: string, token: string): Promise<Got<Account[]>> {
  const pages: Account[] = []
  let after = ''
  for (let answers = 0; answers < MOST_ANSWERS; answers++) {
    const fields = {
      ...{ access_token: token, fields: 'id,name,access_token', limit: PAGES_PER_ANSWER },
      ...(after && { after }),
    }
    const got = await ask({ api, path: 'me/accounts', fields, answer: Accounts })
    if ('reason' in got) return got
    pages.push(...got.value.data)
    after = got.value.paging?.next ? (got.value.paging.cursors?.after ?? '') : ''
    if (!after) break
  }
  return { value: pages }
}

type Question<T> = {
  api: string
  path: string
  fields: Record<string, string>
  answer: z.ZodType<T>
}

/** The platform repeats in its sentences what it was told: none of those is passed on that holds a secret. */
async function ask<T>({ api, path, fields, answer }: Question<T>): Promise<Got<T>> {
  const url = new URL(`/${env.FACEBOOK_API_VERSION}/${path}`, api)
  url.search = new URLSearchParams(fields).toString()
  const heard = await send({ url, method: 'GET' })
  if (heard.kind === 'unsent') return { reason: { code: 'unreachable', detail: heard.detail } }
  if (heard.kind === 'unanswered') return { reason: { code: 'no-answer', detail: heard.detail } }
  const json = parsed(heard.text)
  const value = answer.safeParse(json)
  if (heard.status === 200 && value.success) return { value: value.data }
  const said = Refusal.safeParse(json).data?.error.message ?? `HTTP ${heard.status}`
  const secrets = ['client_secret', 'code', 'access_token', 'fb_exchange_token']
  const detail = secrets.reduce(
    (text, name) => (fields[name] ? text.replaceAll(fields[name], '…') : text),
    said,
  )
  return { reason: { code: 'token', detail: detail.slice(0, 500) } }
}
