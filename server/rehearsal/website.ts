import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { FAULT_NAMES, type Faults } from './faults.ts'
import { homePage, missingPage, onePostPage } from './pages.ts'
import { NUMBERS, type Posts, toCursor } from './posts.ts'
import { sendPage } from './send-page.ts'

type Site = { posts: Posts; faults: Faults; counts: () => object }

const SHOWN = 30
/** An empty field adds nothing. */
const More = z.partialRecord(z.enum(NUMBERS), z.coerce.number().int().catch(0)).catch({})
const Times = z.coerce.number().int().min(1).optional()
const Switching = z.union([
  z.object({ delayMs: z.coerce.number().int().min(0).max(600_000) }),
  z.object({
    fault: z.enum(FAULT_NAMES),
    on: z.stringbool().or(z.boolean()).default(true),
    times: z
      .literal('')
      .transform(() => undefined)
      .or(Times),
    pageId: z.string().optional(),
    afterSeconds: z.coerce.number().min(0).optional(),
  }),
  z.object({ off: z.literal('all') }),
])

/** What people see of the platform, and where faults are switched over HTTP, by form or JSON. */
export function website(site: Site): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }), express.json())
  router.get('/', (req, res) => showHome(site, req, res))
  router.get('/posts/:id', (req, res) => showPost(site, req, res))
  router.post('/posts/:id/numbers', (req, res) => addNumbers(site, req, res))
  router.get('/rehearsal/state', (_, res) => void res.json(state(site)))
  router.get('/rehearsal/posts', (_, res) => void res.json(site.posts.all()))
  router.post('/rehearsal/faults', (req, res) => switchFault(site, req, res))
  router.get(/^\/(\d+_\d+)$/, (req, res) => res.redirect(`/posts/${req.params[0]}`))
  router.use((_: Request, res: Response) => sendPage(res.status(404), missingPage()))
  return router
}

function showHome({ posts, faults }: Site, req: Request, res: Response) {
  const after = z.string().optional().catch(undefined).parse(req.query.after)
  const found = posts.list({ after, limit: SHOWN + 1 })
  const shown = found.slice(0, SHOWN)
  const last = shown.at(-1)
  const older = last && found.length > SHOWN ? toCursor(last) : undefined
  sendPage(res, homePage({ shown, older, count: posts.count(), pageName: posts.pageName, faults }))
}

function showPost({ posts }: Site, req: Request, res: Response) {
  const post = posts.find(String(req.params.id))
  if (!post) return sendPage(res.status(404), missingPage())
  sendPage(res, onePostPage({ post, pageName: posts.pageName }))
}

function addNumbers({ posts }: Site, req: Request, res: Response) {
  const { back, ...given } = req.body ?? {}
  const post = posts.addNumbers(String(req.params.id), More.parse(given))
  if (!post) return sendPage(res.status(404), missingPage())
  res.redirect(303, back === 'list' ? `/#p${post.id}` : `/posts/${post.id}`)
}

function switchFault(site: Site, req: Request, res: Response) {
  const asked = Switching.safeParse(req.body)
  if (!asked.success) return void res.status(400).json({ error: z.prettifyError(asked.error) })
  const { data } = asked
  if ('delayMs' in data) site.faults.delay(data.delayMs)
  else if ('off' in data) site.faults.off()
  else if (data.on) site.faults.on(data.fault, data)
  else site.faults.off(data.fault)
  if (req.is('json')) res.json(state(site))
  else res.redirect(303, '/#faults')
}

function state({ faults, counts }: Site) {
  return { ...counts(), faults: faults.active(), delayMs: faults.delayMs() }
}
