import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { Graph } from './graph.ts'
import * as answers from './graph-answers.ts'
import { showInsights, showObject } from './graph-objects.ts'
import { listPublished, listScheduled, publish } from './graph-posts.ts'

/** The part of the Graph API that the posts of a Page need, below `/vNN.N`. */
export function graphApi(graph: Graph): Router {
  const router = express.Router()
  router.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }))
  router.use((_, res, next) => waitFor(graph, res, next))
  router.param('object', (req, res, next, object: string) => {
    answers.tellUsage(res, answers.pageOf(object), 1)
    const error = answers.tokenError(accessToken(req))
    return error ? answers.answerError(res, error) : next()
  })
  router.post('/:object/feed', (req, res) => publish(graph, req, res))
  router.get('/:object/published_posts', (req, res) => listPublished(graph, req, res))
  router.get('/:object/scheduled_posts', (req, res) => listScheduled(graph, req, res))
  router.get('/:object/insights', (req, res) => showInsights(graph, req, res))
  router.get('/:object', (req, res) => showObject(graph, req, res))
  router.use((req: Request, res: Response) =>
    answers.answerError(res, answers.unknownPath(req.path)),
  )
  router.use((_: unknown, __: Request, res: Response, ___: NextFunction) =>
    answers.answerError(res, answers.invalid('Invalid parameter')),
  )
  return router
}

/** The delay that was asked for; a platform closed meanwhile takes nothing more. */
function waitFor({ posts, faults }: Graph, res: Response, next: () => void) {
  const go = () => (posts.isOpen() ? next() : void res.destroy())
  const delayMs = faults.delayMs()
  if (delayMs === 0) go()
  else setTimeout(go, delayMs)
}

function accessToken(req: Request): string {
  const [, bearer = ''] = /^Bearer (.+)$/.exec(req.get('authorization') ?? '') ?? []
  return String(req.query.access_token ?? req.body?.access_token ?? bearer)
}
