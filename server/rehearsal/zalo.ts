import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Faults } from './faults.ts'
import { sendPage } from './send-page.ts'
import { zaloApi, type Zalo } from './zalo-api.ts'
import { createZaloFaults, ZALO_FAULT_NAMES, type ZaloFaults } from './zalo-faults.ts'
import { zaloOauth } from './zalo-oauth.ts'
import { articlePage, articlesPage, noArticlePage } from './zalo-pages.ts'
import { openZaloStore, type ZaloArticle, type ZaloBroadcast, type ZaloPair } from './zalo-store.ts'

/** What a test or the demo asks of the Zalo of a rehearsal. */
export type RehearsalZalo = {
  faults: ZaloFaults
  /** Those that were taken down too, in the order in which they came. */
  articles: () => ZaloArticle[]
  broadcasts: () => ZaloBroadcast[]
  nameAccount: (account: { id: string; name: string }) => void
  /** A new pair of tokens of an account; those from before are over. */
  issue: (oaId: string) => ZaloPair
  /** How many pairs of tokens an account was given so far. */
  pairsOf: (oaId: string) => number
}

type Opened = { router: Router; zalo: RehearsalZalo; close: () => void }

const Switching = z.object({
  fault: z.enum(ZALO_FAULT_NAMES),
  on: z.stringbool().or(z.boolean()).default(true),
  times: z
    .literal('')
    .transform(() => undefined)
    .or(z.coerce.number().int().min(1).optional()),
  after: z.coerce.number().int().min(0).optional(),
})

/** A Zalo on this machine, for what stands below `/zalo`. @param counting counts the requests of its API */
export function openZalo({
  file,
  url,
  shared,
  counting,
}: {
  file: string
  url: string
  shared: Faults
  counting: RequestHandler
}): Opened {
  const store = openZaloStore(file)
  const faults = createZaloFaults()
  const zalo: Zalo = { store, faults, shared, url: `${url}/zalo` }
  const router = express.Router()
  router.use('/v2.0', counting, zaloApi(zalo))
  router.use('/v4/oa', counting, zaloOauth(zalo))
  router.get('/', (_, res) => {
    const told = { articles: store.all(), broadcasts: store.broadcasts(), name: store.name }
    sendPage(res, articlesPage({ ...told, faults }))
  })
  router.get('/articles', (_, res) => void res.json(store.all()))
  router.get('/articles/:id', (req, res) => showArticle(zalo, req, res))
  router.use('/faults', express.urlencoded({ extended: false }), express.json())
  router.post('/faults', (req, res) => switchFault(faults, req, res))
  return {
    router,
    zalo: {
      faults,
      articles: store.all,
      broadcasts: store.broadcasts,
      nameAccount: ({ id, name }) => store.nameAccount(id, name),
      issue: store.issue,
      pairsOf: store.pairsOf,
    },
    close: store.close,
  }
}

function showArticle({ store }: Zalo, req: Request, res: Response) {
  const article = store.find(String(req.params.id))
  if (!article) return sendPage(res.status(404), noArticlePage())
  sendPage(res, articlePage({ article, broadcasts: store.broadcasts(), name: store.name }))
}

function switchFault(faults: ZaloFaults, req: Request, res: Response) {
  const asked = Switching.safeParse(req.body)
  if (!asked.success) return void res.status(400).json({ error: z.prettifyError(asked.error) })
  const { fault, on, ...given } = asked.data
  if (on) faults.on(fault, given)
  else faults.off(fault)
  if (req.is('json')) res.json({ faults: faults.active() })
  else res.redirect(303, '/zalo#faults')
}
