import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { Graph } from './graph.ts'
import * as answers from './graph-answers.ts'
import { editPost, removePost, showInsights, showObject, showToken } from './graph-objects.ts'
import { addPhoto, listPhotos, readMultipart } from './graph-photos.ts'
import { listPublished, listScheduled, publish } from './graph-posts.ts'

/** The part of the Graph API that the posts of a Page need, below `/vNN.N`. */
export function graphApi(graph: Graph): Router {
  const router = express.Router()
  router.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }))
  router.use(readMultipart, (_, res, next) => waitFor(graph, res, next))
  router.param('object', (req, res, next, object: string) => {
    answers.tellUsage(res, answers.pageOf(object), graph.faults.usedPercent())
    const error = answers.tokenError(accessToken(req))
    return error ? answers.answerError(res, error) : next()
  })
  router.get('/debug_token', (req, res) => showToken(req, res))
  router.post('/:object/photos', (req, res) => addPhoto(graph, req, res))
  router.get('/:object/photos', (req, res) => listPhotos(graph, req, res))
  router.post('/:object/feed', (req, res) => publish(graph, req, res))
  router.get('/:object/published_posts', (req, res) => listPublished(graph, req, res))
  router.get('/:object/scheduled_posts', (req, res) => listScheduled(graph, req, res))
  router.get('/:object/insights', (req, res) => showInsights(graph, req, res))
  router.get('/:object', (req, res) => showObject(graph, req, res))
  router.post('/:object', (req, res) => editPost(graph, req, res))
  router.delete('/:object', (req, res) => removePost(graph, req, res))
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
