import { randomBytes } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { answerError, type GraphError } from './graph-answers.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './pages.ts'
import type { Posts } from './posts.ts'
import { sendPage } from './send-page.ts'

/** The app that may ask here, with its secret. */
const APP = { id: 'rehearsal', secret: 'rehearsal' }

const Asking = z.object({
  client_id: z.literal(APP.id),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  response_type: z.literal('code').default('code'),
  state: z.string().default(''),
  scope: z.string().default(''),
})

const AsApp = z.object({ client_id: z.literal(APP.id), client_secret: z.literal(APP.secret) })
const ByCode = AsApp.extend({ redirect_uri: z.string(), code: z.string() })
const ByToken = AsApp.extend({
  grant_type: z.literal('fb_exchange_token'),
  fb_exchange_token: z.string(),
})

/** A person who lets an app in to their Pages, below `/vNN.N`: the dialog, the tokens, the Pages with theirs. */
export function graphOauth({ posts }: { posts: Posts }): Router {
  const router = express.Router()
  const codes = new Map<string, string>()
  const tokens = new Set<string>()
  const give = (kept: Set<string>) => {
    const token = randomBytes(24).toString('base64url')
    kept.add(token)
    return token
  }
  router.use('/dialog', express.urlencoded({ extended: false }))
  router.get('/dialog/oauth', (req, res) => {
    const asked = Asking.safeParse(req.query)
    if (!asked.success) return sendPage(res.status(400), brokenPage())
    sendPage(res, dialogPage(asked.data), { leadsTo: new URL(asked.data.redirect_uri).origin })
  })
  router.post('/dialog/oauth', (req, res) => {
    const asked = Asking.extend({ allow: z.stringbool() }).safeParse(req.body)
    if (!asked.success) return sendPage(res.status(400), brokenPage())
    const { redirect_uri, state, allow } = asked.data
    const back = new URL(redirect_uri)
    const code = randomBytes(24).toString('base64url')
    if (allow) codes.set(code, redirect_uri)
    if (allow) back.searchParams.set('code', code)
    else back.searchParams.set('error', 'access_denied')
    if (state) back.searchParams.set('state', state)
    res.redirect(303, back.href)
  })
  router.get('/oauth/access_token', (req: Request, res: Response) => {
    const byCode = ByCode.safeParse(req.query).data
    const byToken = ByToken.safeParse(req.query).data
    const isGood = byCode
      ? codes.get(byCode.code) === byCode.redirect_uri && codes.delete(byCode.code)
      : byToken && tokens.has(byToken.fb_exchange_token)
    if (!isGood) return answerError(res, USED_UP)
    res.json({ access_token: give(tokens), token_type: 'bearer', expires_in: 5_183_944 })
  })
  router.get('/me/accounts', (req, res) => {
    if (!tokens.has(String(req.query.access_token))) return answerError(res, NO_SESSION)
    const data = posts.pages().map((page) => ({ ...page, access_token: `page-${page.id}` }))
    res.json({ data })
  })
  return router
}

const USED_UP: GraphError = {
  ...{ status: 400, code: 100, subcode: 36009 },
  message: 'This authorization code has been used.',
}
const NO_SESSION: GraphError = {
  ...{ status: 400, code: 190, message: 'Invalid OAuth access token.' },
}

function dialogPage(asked: z.infer<typeof Asking>): Markup {
  const heading = 'Cho phép Lan Tỏa đăng bài lên các trang?'
  return layout(
    heading,
    html`<div class="one">
      <h1>${heading}</h1>
      <p class="quiet">Trang này đóng vai trang xin quyền của Facebook.</p>
      <form method="post" class="card">
        ${Object.entries(asked).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button name="allow" value="true">Cho phép</button>
        <button name="allow" value="false">Không</button>
      </form>
    </div>`,
  )
}

function brokenPage(): Markup {
  const heading = 'Lời xin quyền không đủ'
  return layout(
    heading,
    html`<div class="card empty">
      <h1>${heading}</h1>
      <p class="quiet">Hãy quay lại Lan Tỏa và bấm nối kênh lần nữa.</p>
    </div>`,
  )
}
