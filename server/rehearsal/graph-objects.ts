import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Graph } from './graph.ts'
import { answerError, invalid, NO_METRIC, pageOf, unknownObject } from './graph-answers.ts'
import { asGraph, MESSAGE_LIMIT, only } from './graph-posts.ts'
import { insights, isMetric } from './insights.ts'
import { struck } from './misbehave.ts'

/** One metric that is not valid fails the whole request, as it does on the real platform. */
export function showInsights(graph: Graph, req: Request, res: Response) {
  const id = String(req.params.object)
  const metrics = listed(req.query.metric)
  if (struck(graph, res, { doing: 'measuring', pageId: pageOf(id), metrics })) return
  const post = graph.posts.find(id)
  if (!post) return answerError(res, unknownObject(id))
  if (metrics.length === 0) return answerError(res, NO_METRIC)
  if (metrics.every(isMetric)) return void res.json({ data: insights(post, metrics) })
  answerError(res, invalid('The value must be a valid insights metric'))
}

/** A page answers its name, which is also how a connection is tested; a post answers itself. */
export function showObject(graph: Graph, req: Request, res: Response) {
  const id = String(req.params.object)
  if (struck(graph, res, { doing: 'asking', pageId: pageOf(id) })) return
  const fields = String(req.query.fields ?? 'id,name')
  const post = graph.posts.find(id)
  if (post) return void res.json(asGraph(post, fields, graph.url))
  if (id.includes('_')) return answerError(res, unknownObject(id))
  res.json(only(fields, { id, name: graph.posts.pageName(id) }))
}

/** Another text in the place of a post's own; to say the same again is to say it once. */
export function editPost(graph: Graph, req: Request, res: Response) {
  const id = String(req.params.object)
  if (struck(graph, res, { doing: 'asking', pageId: pageOf(id) })) return
  const given = Edited.safeParse(req.body)
  if (!given.success) return answerError(res, invalid('Invalid parameter'))
  if (!graph.posts.edit(id, given.data.message)) return answerError(res, unknownObject(id))
  res.json({ success: true })
}

export function removePost(graph: Graph, req: Request, res: Response) {
  const id = String(req.params.object)
  if (struck(graph, res, { doing: 'asking', pageId: pageOf(id) })) return
  if (!graph.posts.remove(id)) return answerError(res, unknownObject(id))
  res.json({ success: true })
}

/** A token called `ends-1790000000` ends then; any other never does. */
export function showToken(req: Request, res: Response) {
  const [, seconds = 0] = /^ends-(\d+)$/.exec(String(req.query.input_token)) ?? []
  res.json({ data: { type: 'PAGE', is_valid: true, expires_at: Number(seconds) } })
}

const Edited = z.object({ message: z.string().min(1).max(MESSAGE_LIMIT) })

function listed(names: unknown): string[] {
  return String(names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
