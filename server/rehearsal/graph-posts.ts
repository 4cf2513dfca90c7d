import type { Request, Response } from 'express'
import { z } from 'zod'
import { instant, MINUTE } from '#server/clock.ts'
import type { Graph } from './graph.ts'
import { answerError, invalid } from './graph-answers.ts'
import { misbehave, struck } from './misbehave.ts'
import { type Post, toCursor } from './posts.ts'

/** How soon the same text again counts as a repetition. */
const REPETITION_MS = 10 * MINUTE
const MESSAGE_LIMIT = 63_206

const NewPost = z
  .object({
    message: z.string().max(MESSAGE_LIMIT).default(''),
    link: z.string().default(''),
    published: z.stringbool().or(z.boolean()).default(true),
  })
  .refine(({ message, link }) => message || link)

const Listing = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().optional(),
  fields: z.string().default('id,created_time,message'),
})

/** Answers the id of the new post, unless a fault strikes; some faults keep the post all the same. */
export function publish({ posts, faults }: Graph, req: Request, res: Response) {
  const pageId = String(req.params.object)
  const given = NewPost.safeParse(req.body)
  if (!given.success) return answerError(res, invalid('Invalid parameter'))
  const { message: text, link, published } = given.data
  const repeats = () => posts.hasText(pageId, text, instant(Date.now() - REPETITION_MS))
  const fault = faults.strike({ doing: 'posting', pageId, repeats })
  const keep = () => posts.add({ pageId, text, link, published: published ? 1 : 0 })
  if (!fault) return void res.json({ id: keep().id })
  if (fault.keeps) keep()
  misbehave(res, fault, pageId)
}

export function listPublished(graph: Graph, req: Request, res: Response) {
  const pageId = String(req.params.object)
  if (struck(graph, res, { doing: 'listing', pageId })) return
  const asked = Listing.safeParse(req.query)
  if (!asked.success) return answerError(res, invalid('Invalid parameter'))
  const { limit, after, fields } = asked.data
  const found = graph.posts.list({ pageId, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const more = found.length > limit ? `${graph.url}${req.originalUrl}` : undefined
  const data = shown.map((post) => asGraph(post, fields, graph.url))
  res.json({ data, paging: paging(shown, more) })
}

/** Nothing is ever scheduled here. */
export function listScheduled(graph: Graph, req: Request, res: Response) {
  const pageId = String(req.params.object)
  if (!struck(graph, res, { doing: 'listing', pageId })) res.json({ data: [] })
}

export function asGraph(post: Post, fields: string, url: string) {
  return only(fields, {
    id: post.id,
    message: post.text || undefined,
    created_time: `${post.createdAt.slice(0, 19)}+0000`,
    permalink_url: `${url}/posts/${post.id}`,
  })
}

/** The fields asked for; the id comes along in any case. */
export function only(fields: string, object: Record<string, unknown>) {
  const asked = new Set([...fields.split(',').map((field) => field.trim()), 'id'])
  return Object.fromEntries(Object.entries(object).filter(([name]) => asked.has(name)))
}

/** `next` stands only where more follows; an empty list has no paging at all. */
function paging(shown: Post[], address: string | undefined) {
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return undefined
  const cursors = { before: toCursor(first), after: toCursor(last) }
  if (!address) return { cursors }
  const next = new URL(address)
  next.searchParams.set('after', cursors.after)
  return { cursors, next: next.href }
}
