import type { Request, Response } from 'express'
import type { Graph } from './graph.ts'
import { answerError, invalid, NO_METRIC, pageOf, unknownObject } from './graph-answers.ts'
import { asGraph, only } from './graph-posts.ts'
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

function listed(names: unknown): string[] {
  return String(names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
