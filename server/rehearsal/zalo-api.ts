import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Call } from './fault-list.ts'
import type { Faults } from './faults.ts'
import * as answers from './zalo-answers.ts'
import type { ZaloFaults } from './zalo-faults.ts'
import { ANY_ACCOUNT, type ZaloArticle, type ZaloStore } from './zalo-store.ts'

export type Zalo = {
  store: ZaloStore
  /** Those of the whole platform. */
  shared: Faults
  faults: ZaloFaults
  /** Of the platform, with its path. */
  url: string
}

const Part = z.object({
  type: z.enum(['text', 'image']),
  content: z.string().optional(),
  url: z.url().optional(),
  caption: z.string().optional(),
})

/** As long as is documented: exactly that many was refused. */
const NewArticle = z.object({
  type: z.literal('normal'),
  title: z.string().min(1).max(149),
  author: z.string().min(1).max(50),
  cover: z.object({ cover_type: z.literal('photo'), photo_url: z.url(), status: z.string() }),
  description: z.string().min(1).max(299),
  body: z.array(Part).min(1),
  status: z.enum(['show', 'hide']),
  comment: z.enum(['show', 'hide']).default('show'),
})

const Slice = z.object({
  offset: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(10),
  type: z.literal('normal'),
})

const Message = z.object({
  recipient: z.object({
    target: z.object({ gender: z.string().optional(), cities: z.string().default('') }),
  }),
  message: z.object({
    attachment: z.object({
      type: z.literal('template'),
      payload: z.object({
        template_type: z.literal('media'),
        elements: z
          .array(z.object({ media_type: z.literal('article'), attachment_id: z.string() }))
          .min(1)
          .max(5),
      }),
    }),
  }),
})

type Handler = (zalo: Zalo, req: Request, res: Response, oaId: string) => void

/** The part of the API that articles need, below `/v2.0`. */
export function zaloApi(zalo: Zalo): Router {
  const router = express.Router()
  router.use(express.json({ limit: '1mb' }), delayed(zalo))
  const at = (doing: Call['doing'], handle: Handler): RequestHandler => {
    return (req, res) => {
      const oaId = accountOf(zalo.store, req)
      if (!oaId) return answers.refuse(res, answers.OVER)
      const fault = doing === 'posting' ? undefined : zalo.shared.strike({ doing, pageId: oaId })
      if (fault) return answers.misbehave(res, fault)
      handle(zalo, req, res, oaId)
    }
  }
  router.post('/article/create', at('posting', create))
  router.post('/article/verify', at('asking', verify))
  router.post('/article/update', at('asking', update))
  router.post('/article/remove', at('asking', remove))
  router.get('/article/getdetail', at('listing', showDetail))
  router.get('/article/getslice', at('listing', showSlice))
  router.post('/oa/message', at('asking', broadcast))
  router.get('/oa/getoa', at('asking', showAccount))
  router.use((_, res) => answers.refuse(res, { ...answers.invalid('path'), status: 404 }))
  return router
}

/** The delay that was asked for; a platform closed meanwhile takes nothing more. */
export function delayed({ store, shared }: Zalo): RequestHandler {
  return (_, res, next) => {
    const go = () => (store.isOpen() ? next() : void res.destroy())
    const delayMs = shared.delayMs()
    if (delayMs === 0) go()
    else setTimeout(go, delayMs)
  }
}

/** A token that was given out here is good until it is over; one that was pasted by hand is good unless it says `expired`. */
function accountOf(store: ZaloStore, req: Request): string | undefined {
  const token = req.get('access_token') ?? ''
  if (!token || token === 'expired') return undefined
  const known = store.token(token)
  if (!known) return ANY_ACCOUNT.id
  return known.live && known.kind === 'access' ? known.oaId : undefined
}

const create: Handler = ({ store, shared, faults }, req, res, oaId) => {
  if (faults.strikes('token-ends')) {
    store.end(req.get('access_token') ?? '')
    return answers.refuse(res, answers.OVER)
  }
  const given = NewArticle.safeParse(req.body)
  if (!given.success) return answers.refuse(res, answers.invalid(faultOf(given.error)))
  const fault = shared.strike({ doing: 'posting', pageId: oaId })
  const keep = () => store.add(oaId, kept(given.data))
  if (!fault) return answers.answer(res, { token: keep().token })
  if (fault.keeps) keep()
  answers.misbehave(res, fault)
}

const verify: Handler = ({ store, faults }, req, res) => {
  if (faults.strikes('processing')) return answers.refuse(res, answers.PROCESSING)
  if (faults.strikes('media')) return answers.refuse(res, answers.MEDIA_FAILED)
  const article = store.findByToken(String(req.body?.token))
  if (article) answers.answer(res, { id: article.id })
  else answers.refuse(res, answers.invalid('token'))
}

const update: Handler = ({ store }, req, res) => {
  const given = NewArticle.extend({ id: z.string() }).safeParse(req.body)
  if (!given.success) return answers.refuse(res, answers.invalid(faultOf(given.error)))
  if (store.update(given.data.id, kept(given.data))) answers.answer(res, { id: given.data.id })
  else answers.refuse(res, answers.NOT_THERE)
}

const remove: Handler = ({ store }, req, res) => {
  if (store.remove(String(req.body?.id))) answers.answer(res, {})
  else answers.refuse(res, answers.NOT_THERE)
}

const showDetail: Handler = ({ store, url }, req, res) => {
  const article = store.find(String(req.query.id))
  if (!article) return answers.refuse(res, answers.NOT_THERE)
  const { id, title, description, author, cover, body, status } = article
  const photo = { cover_type: 'photo', photo_url: cover, status: 'show' }
  const detail = { id, type: 'normal', title, author, cover: photo, description, body, status }
  answers.answer(res, { ...detail, link_view: `${url}/articles/${id}` })
}

/** Newest first, ten at most. */
const showSlice: Handler = ({ store, url }, req, res, oaId) => {
  const asked = Slice.safeParse(req.query)
  if (!asked.success) return answers.refuse(res, answers.invalid(faultOf(asked.error)))
  const medias = store.list(oaId, asked.data).map((article) => listed(article, url))
  answers.answer(res, { total: store.count(oaId), medias })
}

const broadcast: Handler = ({ store, faults }, req, res, oaId) => {
  if (faults.strikes('quota')) return answers.refuse(res, answers.NO_QUOTA)
  if (faults.strikes('package')) return answers.refuse(res, answers.NO_FEATURE)
  const given = Message.safeParse(req.body)
  if (!given.success) return answers.refuse(res, answers.invalid(faultOf(given.error)))
  const { recipient, message } = given.data
  const [element] = message.attachment.payload.elements
  const articleId = element?.attachment_id ?? ''
  if (!store.find(articleId)) return answers.refuse(res, answers.NOT_THERE)
  const id = store.broadcast(oaId, { articleId, cities: recipient.target.cities })
  if (faults.strikes('broadcast-reset')) return void res.socket?.resetAndDestroy()
  answers.answer(res, { message_id: id })
}

const showAccount: Handler = ({ store }, _, res, oaId) => {
  answers.answer(res, { oa_id: oaId, name: store.name(oaId), is_verified: true })
}

function kept({ cover, comment: _, type: __, ...article }: z.infer<typeof NewArticle>) {
  return { ...article, cover: cover.photo_url }
}

function listed({ id, title, status, cover, createdAt, updatedAt }: ZaloArticle, url: string) {
  return {
    ...{ id, type: 'normal', title, status, thumb: cover, link_view: `${url}/articles/${id}` },
    ...{ create_date: Date.parse(createdAt), update_date: Date.parse(updatedAt) },
  }
}

function faultOf({ issues: [first] }: z.ZodError): string {
  return first?.path.join('.') ?? 'body'
}
