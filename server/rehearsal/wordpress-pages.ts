import express, { type Request, type Response, type Router } from 'express'
import { html, type Markup } from './markup.ts'
import { layout, missingPage } from './pages.ts'
import type { WordpressPost, WordpressPosts } from './wordpress-posts.ts'
import { shownMoment } from './shown-moment.ts'

const STATES: Record<string, string> = {
  publish: 'Đã đăng',
  pending: 'Chờ biên tập của cổng',
  draft: 'Nháp',
  private: 'Riêng tư',
  trash: 'Trong thùng rác',
}

/** What people see of the rehearsal portal: its posts, and the button with which its editor publishes one. */
export function wordpressPages(posts: WordpressPosts): Router {
  const router = express.Router()
  router.get('/', (req, res) => show(posts, req, res))
  router.get('/media/:id/:filename', (req, res) => showMedium(posts, req, res))
  router.post('/posts/:id/publish', (req, res) => publish(posts, req, res))
  return router
}

function show(posts: WordpressPosts, req: Request, res: Response) {
  if (req.query.p === undefined) return send(res, listPage(posts.all()))
  const post = posts.find(Number(req.query.p))
  if (!post) return send(res.status(404), missingPage())
  send(res, postPage(post, posts))
}

function showMedium(posts: WordpressPosts, req: Request, res: Response) {
  const medium = posts.findMedium(Number(req.params.id))
  if (!medium) return send(res.status(404), missingPage())
  res.set('X-Content-Type-Options', 'nosniff').type('image/jpeg').send(medium.bytes)
}

function publish(posts: WordpressPosts, req: Request, res: Response) {
  const post = posts.find(Number(req.params.id))
  if (!post) return send(res.status(404), missingPage())
  if (post.status === 'pending') posts.change({ ...post, status: 'publish' })
  res.redirect(303, `/wordpress/?p=${post.id}`)
}

function listPage(all: WordpressPost[]): Markup {
  const heading = all.length === 0 ? 'Cổng tập dượt chưa có bài nào' : 'Cổng tập dượt'
  return layout(
    heading,
    html`<div class="one">
      <p><a href="/">Trang Facebook tập dượt</a></p>
      <h1>${heading}</h1>
      ${all.toReversed().map(
        (post) =>
          html`<article class="card">
            <h2><a href="/wordpress/?p=${post.id}">${{ safe: post.title }}</a></h2>
            ${standing(post)}
            <p>${{ safe: post.excerpt }}</p>
          </article>`,
      )}
    </div>`,
  )
}

function postPage(post: WordpressPost, posts: WordpressPosts): Markup {
  const picture = post.featured ? posts.findMedium(post.featured) : undefined
  return layout(
    'Bài trên cổng tập dượt',
    html`<div class="one">
      <p><a href="/wordpress/">Tất cả bài của cổng</a></p>
      <article class="card">
        <h1>${{ safe: post.title }}</h1>
        ${standing(post)}
        ${
          picture
            ? html`<p>
                <img
                  src="/wordpress/media/${picture.id}/${picture.filename}"
                  alt="${picture.alt}"
                  style="max-width: 100%"
                />
              </p>`
            : html``
        }
        ${{ safe: post.content }}
      </article>
      ${post.status === 'pending' ? publishForm(post) : html``}
    </div>`,
  )
}

function standing({ status, createdAt, author }: WordpressPost): Markup {
  return html`<p class="quiet">
    ${STATES[status] ?? status} · ${author} ·
    <time datetime="${createdAt}">${shownMoment(createdAt)}</time>
  </p>`
}

function publishForm({ id }: WordpressPost): Markup {
  return html`<form method="post" action="/wordpress/posts/${id}/publish" class="card">
    <p class="quiet">Trên cổng thật, biên tập của cổng xem rồi mới đăng.</p>
    <button>Đăng bài này</button>
  </form>`
}

/** A post is HTML of others: nothing in it may run or reach out. */
function send(res: Response, page: Markup) {
  res.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  res.type('html').send(page.safe)
}
