import { Readable } from 'node:stream'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Graph } from './graph.ts'
import { answerError, invalid } from './graph-answers.ts'
import { list, keepPost, MESSAGE_LIMIT, only, published, repeatsIn } from './graph-posts.ts'
import { misbehave } from './misbehave.ts'

const NewPhoto = z.object({
  source: z.file().mime('image/jpeg'),
  caption: z.string().max(MESSAGE_LIMIT).default(''),
  alt_text_custom: z.string().max(1000).default(''),
  published,
})

/** The fields of a form with a file, as the urlencoded ones are read: in `req.body`. */
export async function readMultipart(req: Request, res: Response, next: () => void) {
  if (!req.is('multipart/form-data')) return next()
  const headers = { 'content-type': req.get('content-type')! }
  const body = Readable.toWeb(req) as ReadableStream
  const sent = new globalThis.Response(body, { headers })
  const form = await sent.formData().catch(() => undefined)
  if (!form) return answerError(res, invalid('Invalid parameter'))
  req.body = Object.fromEntries(form)
  next()
}

/** A photo with its caption is a post; one that is not published is in no post until one names it. */
export async function addPhoto({ posts, faults }: Graph, req: Request, res: Response) {
  const pageId = String(req.params.object)
  const given = NewPhoto.safeParse(req.body ?? {})
  if (!given.success) return answerError(res, invalid('Invalid parameter'))
  const { source, caption: text, alt_text_custom: alt, published: shown } = given.data
  const jpeg = Buffer.from(await source.arrayBuffer())
  const repeats = repeatsIn(posts, pageId, text)
  const fault = faults.strike({ doing: shown ? 'posting' : 'uploading', pageId, repeats })
  const keep = () => {
    const id = posts.photos.add({ pageId, alt, jpeg })
    if (!shown) return { id }
    const post = keepPost(posts, { pageId, text, link: '', published: 1, photoIds: [id] })
    return { id, post_id: post.id }
  }
  if (!fault) return void res.json(keep())
  if (fault.keeps) keep()
  misbehave(res, fault, pageId)
}

/** The photos of published posts, newest first, each with its caption and the post it stands in. */
export function listPhotos(graph: Graph, req: Request, res: Response) {
  list(graph, req, res, (post, fields) =>
    post.photos.map(({ id, createdAt }) =>
      only(fields, {
        id,
        name: post.text || undefined,
        created_time: `${createdAt.slice(0, 19)}+0000`,
        page_story_id: post.id,
        link: `${graph.url}/posts/${post.id}`,
      }),
    ),
  )
}
