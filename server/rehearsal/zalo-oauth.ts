import { createHash } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { html, type Markup } from './markup.ts'
import { layout } from './pages.ts'
import { sendPage } from './send-page.ts'
import { refuse, type ZaloError } from './zalo-answers.ts'
import { delayed, type Zalo } from './zalo-api.ts'
import { TOKEN_SECONDS, type ZaloPair } from './zalo-store.ts'

/** The app that may ask here, with its secret. */
const APP = { id: 'rehearsal', secret: 'rehearsal' }

const Asking = z.object({
  app_id: z.literal(APP.id),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  code_challenge: z.string().min(43),
  state: z.string().default(''),
})

const Exchange = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    code_verifier: z.string(),
  }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() }),
])

/** OAuth as Zalo has it, below `/v4/oa`: a page with a button for each account, and the exchange of a code or a refresh token. */
export function zaloOauth(zalo: Zalo): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))
  router.get('/permission', (req, res) => showPermission(zalo, req, res))
  router.post('/permission', (req, res) => allow(zalo, req, res))
  router.post('/access_token', delayed(zalo), (req, res) => exchange(zalo, req, res))
  return router
}

function showPermission({ store }: Zalo, req: Request, res: Response) {
  const asked = Asking.safeParse(req.query)
  if (!asked.success) return sendPage(res.status(400), brokenPage())
  const leadsTo = new URL(asked.data.redirect_uri).origin
  sendPage(res, permissionPage(asked.data, store.accounts()), { leadsTo })
}

function allow({ store }: Zalo, req: Request, res: Response) {
  const asked = Asking.extend({ oa_id: z.string() }).safeParse(req.body)
  if (!asked.success) return sendPage(res.status(400), brokenPage())
  const { redirect_uri, state, code_challenge, oa_id } = asked.data
  const back = new URL(redirect_uri)
  back.searchParams.set('code', store.giveCode(oa_id, code_challenge))
  back.searchParams.set('oa_id', oa_id)
  if (state) back.searchParams.set('state', state)
  res.redirect(303, back.href)
}

/** Refusals come with HTTP 200, as they do on the real platform. */
function exchange({ store, faults }: Zalo, req: Request, res: Response) {
  if (req.get('secret_key') !== APP.secret || req.body.app_id !== APP.id)
    return refuse(res, { error: -14002, message: 'Invalid app id or secret key' })
  const asked = Exchange.safeParse(req.body)
  if (!asked.success) return refuse(res, { error: -14003, message: 'Invalid params' })
  if (asked.data.grant_type === 'authorization_code') {
    const found = store.takeCode(asked.data.code)
    if (!found || challengeOf(asked.data.code_verifier) !== found.challenge)
      return refuse(res, { error: -14011, message: 'Invalid authorization code' })
    return answerPair(res, store.issue(found.oaId))
  }
  const token = store.token(asked.data.refresh_token)
  if (!token?.live || token.kind !== 'refresh' || faults.strikes('refresh-revoked'))
    return refuse(res, USED_UP)
  const pair = store.issue(token.oaId)
  if (faults.strikes('refresh-reset')) return void res.socket?.resetAndDestroy()
  answerPair(res, faults.strikes('refresh-empty') ? { ...pair, refreshToken: '' } : pair)
}

const USED_UP: ZaloError = { error: -14020, message: 'Invalid refresh token' }

/** `expires_in` is a text. */
function answerPair(res: Response, { accessToken, refreshToken }: ZaloPair) {
  const tokens = { access_token: accessToken, refresh_token: refreshToken }
  res.json({ ...tokens, expires_in: String(TOKEN_SECONDS) })
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

type Asked = z.infer<typeof Asking>

function permissionPage(asked: Asked, accounts: { id: string; name: string }[]): Markup {
  const heading = 'Cho phép Lan Tỏa đăng bài lên OA?'
  return layout(
    heading,
    html`<div class="one">
      <h1>${heading}</h1>
      <p class="quiet">
        Trang này đóng vai trang xin quyền của Zalo. Bấm nút thì Lan Tỏa nhận được mã truy cập của
        OA mô phỏng.
      </p>
      ${accounts.map((account) => allowForm(asked, account))}
    </div>`,
  )
}

function allowForm(asked: Asked, { id, name }: { id: string; name: string }): Markup {
  const fields = { ...asked, oa_id: id }
  return html`<form method="post" class="card">
    ${Object.entries(fields).map(
      ([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`,
    )}
    <h2>${name}</h2>
    <p class="quiet">Mã OA ${id}</p>
    <p class="text"><button>Cho phép</button></p>
  </form>`
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
