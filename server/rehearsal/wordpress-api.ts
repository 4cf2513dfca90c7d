import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Faults } from './faults.ts'
import * as answers from './wordpress-answers.ts'
import type { WordpressPost, WordpressPosts } from './wordpress-posts.ts'

/** What the portal's API works on; `url` is the portal's own address. */
export type Portal = { posts: WordpressPosts; faults: Faults; url: string }

/** The part of WordPress's REST API that posts need, below `/wp-json/wp/v2`. Any user is one, by what it is called. */
export function wordpressApi(portal: Portal): Router {
  const router = express.Router()
  router.use((_, res, next) => waitFor(portal, res, next))
  router.use(express.json({ limit: '1mb' }), express.raw({ type: 'multipart/*', limit: '10mb' }))
  router.use(signIn)
  router.get('/users/me', (_, res) => showMe(portal, res))
  router.get('/categories', (req, res) => listCategories(portal, req, res))
  router.get('/posts', (req, res) => listPosts(portal, req, res))
  router.post('/posts', (req, res) => create(portal, req, res))
  router.get('/posts/:id', (req, res) => showPost(portal, req, res))
  router.post('/posts/:id', (req, res) => change(portal, req, res))
  router.delete('/posts/:id', (req, res) => bin(portal, req, res))
  router.get('/media', (req, res) => listMedia(portal, req, res))
  router.post('/media', (req, res) => upload(portal, req, res))
  router.use((_: Request, res: Response) =>
    answers.deny(res, 404, 'rest_no_route', 'No route was found matching the URL and method.'),
  )
  router.use((_: unknown, __: Request, res: Response, ___: NextFunction) =>
    answers.deny(res, 400, 'rest_invalid_json', 'Invalid JSON body passed.'),
  )
  return router
}

/** The delay that was asked for. */
function waitFor({ faults }: Portal, res: Response, next: () => void) {
  const delayMs = faults.delayMs()
  if (delayMs === 0) next()
  else setTimeout(() => (res.writable ? next() : undefined), delayMs)
}

/** Any password is right but `wrong`, and any name but `nobody`: with those, WordPress takes the caller for a reader. */
function signIn(req: Request, res: Response, next: NextFunction) {
  const [, basic = ''] = /^Basic (.+)$/.exec(req.get('authorization') ?? '') ?? []
  const [user = '', password = ''] = Buffer.from(basic, 'base64').toString().split(/:(.*)/s)
  if (password && password !== 'wrong' && user !== 'nobody') res.locals.user = user
  next()
}

type Right = 'edit_posts' | 'publish_posts' | 'upload_files'

/** `contributor` may neither publish nor send pictures, `subscriber` nothing; who is called otherwise is an editor. */
function rightsOf({ locals: { user } }: Response): Partial<Record<Right | 'read', true>> {
  if (!user) return {}
  if (user === 'subscriber') return { read: true }
  if (user === 'contributor') return { read: true, edit_posts: true }
  return { read: true, edit_posts: true, publish_posts: true, upload_files: true }
}

/** 401 says that nobody is signed in. */
function denialOf(res: Response): 401 | 403 {
  return res.locals.user ? 403 : 401
}

function showMe({ faults }: Portal, res: Response) {
  if (answers.struckAsWordpress(faults, res, { doing: 'asking', pageId: PAGE })) return
  if (!res.locals.user)
    return answers.deny(res, 401, 'rest_not_logged_in', 'You are not currently logged in.')
  res.json({ id: 1, name: res.locals.user, capabilities: rightsOf(res) })
}

/** The numbers of the categories there are: WordPress has the first of itself. */
const CATEGORIES = [1, 2, 3]

function listCategories({ faults }: Portal, req: Request, res: Response) {
  if (answers.struckAsWordpress(faults, res, { doing: 'asking', pageId: PAGE })) return
  const included = String(req.query.include ?? CATEGORIES.join(',')).split(',')
  res.json(CATEGORIES.filter((id) => included.includes(String(id))).map((id) => ({ id })))
}

const Listing = z.object({
  slug: z.string().optional(),
  search: z.string().optional(),
  status: z.string().default('publish'),
  /** Instants, and ids separated by commas. */
  after: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
  include: z.string().optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
})

function listPosts({ posts, faults, url }: Portal, req: Request, res: Response) {
  if (answers.struckAsWordpress(faults, res, { doing: 'listing', pageId: PAGE })) return
  const { status, order, ...sought } = Listing.parse(req.query)
  if (status !== 'publish' && !rightsOf(res).edit_posts)
    return answers.denyStates(res, denialOf(res))
  const found = posts
    .all()
    .filter((post) => isSought(post, sought) && status.split(',').includes(post.status))
  if (order === 'desc') found.reverse()
  res.json(found.map((post) => answers.asPost(post, url)))
}

type Sought = Omit<z.infer<typeof Listing>, 'status' | 'order'>

function isSought(post: WordpressPost, { slug, search, after, before, include }: Sought): boolean {
  const words = `${post.title} ${post.content}`.toLowerCase()
  return (
    (slug === undefined || post.slug === slug) &&
    (search === undefined || words.includes(search.toLowerCase())) &&
    (after === undefined || post.createdAt > after) &&
    (before === undefined || post.createdAt < before) &&
    (include === undefined || include.split(',').includes(String(post.id)))
  )
}

function showPost({ posts, faults, url }: Portal, req: Request, res: Response) {
  if (answers.struckAsWordpress(faults, res, { doing: 'measuring', pageId: PAGE })) return
  const post = posts.find(Number(req.params.id))
  if (post) res.json(answers.asPost(post, url))
  else answers.deny(res, 404, 'rest_post_invalid_id', 'Invalid post ID.')
}

const NewPost = z.object({
  title: z.string().default(''),
  content: z.string().default(''),
  excerpt: z.string().default(''),
  status: z.enum(['publish', 'pending', 'draft', 'private']).default('draft'),
  slug: z.string().default(''),
  categories: z.array(z.number()).default([1]),
  featured_media: z.number().default(0),
})

/** Answers the new post, unless a fault strikes; some faults keep it all the same. */
function create({ posts, faults, url }: Portal, req: Request, res: Response) {
  const given = NewPost.safeParse(req.body)
  if (!given.success) return answers.deny(res, 400, 'rest_invalid_param', 'Invalid parameter(s)')
  const { slug, status, categories, featured_media: featured, ...text } = given.data
  const rights = rightsOf(res)
  if (!rights.edit_posts || (status === 'publish' && !rights.publish_posts))
    return answers.denyAll(res, denialOf(res))
  if (!text.title && !text.content && !text.excerpt)
    return answers.deny(res, 400, 'empty_content', 'Content, title, and excerpt are empty.')
  const fault = faults.strike({ doing: 'posting', pageId: PAGE })
  const keep = () =>
    posts.add({
      ...{ ...text, status, featured, categories: JSON.stringify(categories) },
      slug: rights.publish_posts ? slug.toLowerCase() : '',
      author: res.locals.user,
    })
  if (!fault) return void res.status(201).json(answers.asPost(keep(), url))
  if (fault.keeps) keep()
  answers.misbehaveAsWordpress(res, fault, { doing: 'posting' })
}

const Change = z
  .object({
    title: z.string(),
    content: z.string(),
    excerpt: z.string(),
    slug: z.string(),
    status: z.enum(['publish', 'pending']),
    featured_media: z.number(),
  })
  .partial()

function change({ posts, faults, url }: Portal, req: Request, res: Response) {
  const post = changeable(posts, req, res)
  if (!post) return
  if (answers.struckAsWordpress(faults, res, { doing: 'posting', pageId: PAGE })) return
  const { featured_media: featured = post.featured, ...given } = Change.parse(req.body)
  res.json(answers.asPost(posts.change({ ...post, ...given, featured }), url))
}

function bin({ posts, faults, url }: Portal, req: Request, res: Response) {
  const post = changeable(posts, req, res)
  if (!post) return
  if (answers.struckAsWordpress(faults, res, { doing: 'posting', pageId: PAGE })) return
  if (post.status === 'trash')
    return answers.deny(res, 410, 'rest_already_trashed', 'The post has already been deleted.')
  const binned = { ...post, status: 'trash', slug: `${post.slug}__trashed` }
  res.json(answers.asPost(posts.change(binned), url))
}

/** The post that is asked for, where this user may change it; otherwise it is answered. */
function changeable(posts: WordpressPosts, req: Request, res: Response): WordpressPost | undefined {
  const post = posts.find(Number(req.params.id))
  if (!post) return void answers.deny(res, 404, 'rest_post_invalid_id', 'Invalid post ID.')
  const rights = rightsOf(res)
  if (rights.publish_posts || (rights.edit_posts && post.status === 'pending')) return post
  answers.deny(
    res,
    denialOf(res),
    'rest_cannot_edit',
    'Sorry, you are not allowed to edit this post.',
  )
}

function listMedia({ posts, faults, url }: Portal, req: Request, res: Response) {
  if (answers.struckAsWordpress(faults, res, { doing: 'listing', pageId: LIBRARY })) return
  const { slug, search } = Listing.parse(req.query)
  const found = posts
    .media()
    .filter((medium) =>
      search ? medium.slug.includes(search.toLowerCase()) : medium.slug === slug,
    )
  res.json(found.map((medium) => answers.asMedium(medium, url)))
}

/** Takes a form with a file, as a browser sends it. */
async function upload({ posts, faults, url }: Portal, req: Request, res: Response) {
  if (!rightsOf(res).upload_files) return answers.denyAll(res, denialOf(res))
  const form = await formOf(req)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    return answers.deny(res, 400, 'rest_upload_no_data', 'No data supplied.')
  const fault = faults.strike({ doing: 'posting', pageId: LIBRARY })
  const bytes = Buffer.from(await file.arrayBuffer())
  const keep = () =>
    posts.addMedium({
      ...{ filename: file.name, type: file.type, bytes },
      slug: String(form.get('slug') ?? file.name),
      alt: String(form.get('alt_text') ?? ''),
    })
  if (!fault) return void res.status(201).json(answers.asMedium(keep(), url))
  if (fault.keeps) keep()
  answers.misbehaveAsWordpress(res, fault, { doing: 'posting' })
}

async function formOf(req: Request): Promise<FormData | undefined> {
  if (!Buffer.isBuffer(req.body)) return undefined
  const headers = { 'content-type': req.get('content-type') ?? '' }
  return new globalThis.Response(new Uint8Array(req.body), { headers })
    .formData()
    .catch(() => undefined)
}

/** For which a fault may be switched on alone. */
const PAGE = 'wordpress'
const LIBRARY = 'wordpress-media'
