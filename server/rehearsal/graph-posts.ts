import type { Request, Response } from 'express'
import { z } from 'zod'
import { instant, MINUTE } from '#server/clock.ts'
import type { Graph } from './graph.ts'
import { answerError, invalid } from './graph-answers.ts'
import { misbehave, struck } from './misbehave.ts'
import { type Post, type Posts, toCursor } from './posts.ts'

/** How soon the same text again counts as a repetition. */
const REPETITION_MS = 10 * MINUTE
export const MESSAGE_LIMIT = 63_206

export const published = z.stringbool().or(z.boolean()).default(true)

/** `attached_media[0]`: `{"media_fbid":"…"}` */
const ATTACHED = /^attached_media\[\d{1,2}\]$/
const Media = z.object({ media_fbid: z.string().min(1) })

const NewPost = z
  .object({
    message: z.string().max(MESSAGE_LIMIT).default(''),
    link: z.string().default(''),
    published,
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
  const photoIds = attachedIn(req.body ?? {})
  if (!given.success || !photoIds) return answerError(res, invalid('Invalid parameter'))
  const { message: text, link, published: shown } = given.data
  const fault = faults.strike({ doing: 'posting', pageId, repeats: repeatsIn(posts, pageId, text) })
  const keep = () => keepPost(posts, { pageId, text, link, published: shown ? 1 : 0, photoIds })
  if (!fault) return void res.json({ id: keep().id })
  if (fault.keeps) keep()
  misbehave(res, fault, pageId)
}

/** The photos that a post names, in its order; nothing where one is not named as it must be. */
function attachedIn(body: Record<string, unknown>): string[] | undefined {
  const entries = Object.entries(body).filter(([name]) => ATTACHED.test(name))
  const media = entries.map(([, json]) => Media.safeParse(parsed(String(json))))
  if (media.some(({ success }) => !success)) return undefined
  return media.flatMap(({ data }) => data?.media_fbid ?? [])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Whether the page has just had this text. */
export function repeatsIn(posts: Posts, pageId: string, text: string): () => boolean {
  return () => posts.hasText(pageId, text, instant(Date.now() - REPETITION_MS))
}

type Kept = Parameters<Posts['add']>[0] & { photoIds: string[] }

/** A new post with its photos. */
export function keepPost(posts: Posts, { photoIds, ...post }: Kept): Post {
  const kept = posts.add(post)
  if (photoIds.length === 0) return kept
  const { id, pageId } = kept
  for (const [place, photoId] of photoIds.entries())
    posts.photos.attach(photoId, { postId: id, pageId, place })
  return posts.find(id)!
}

export function listPublished(graph: Graph, req: Request, res: Response) {
  list(graph, req, res, (post, fields) => [asGraph(post, fields, graph.url)])
}

/** The published posts of a page, part by part, each as what `shows` makes of it. */
export function list(
  graph: Graph,
  req: Request,
  res: Response,
  shows: (post: Post, fields: string) => Record<string, unknown>[],
) {
  const pageId = String(req.params.object)
  if (struck(graph, res, { doing: 'listing', pageId })) return
  const asked = Listing.safeParse(req.query)
  if (!asked.success) return answerError(res, invalid('Invalid parameter'))
  const { limit, after, fields } = asked.data
  const found = graph.posts.list({ pageId, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const more = found.length > limit ? `${graph.url}${req.originalUrl}` : undefined
  const data = shown.flatMap((post) => shows(post, fields))
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
