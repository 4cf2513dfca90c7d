import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { SECOND } from '#server/clock.ts'
import { createFaults, type Faults } from './faults.ts'
import { graphApi } from './graph-api.ts'
import { mailSite } from './mail-site.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { graphOauth } from './graph-oauth.ts'
import {
  type NumberName,
  type Numbers,
  openPosts,
  type Post,
  type Posts,
  type Reaction,
} from './posts.ts'
import { openTraffic } from './traffic.ts'
import { website } from './website.ts'
import { openZalo, type RehearsalZalo } from './zalo.ts'
import { wordpressSite } from './wordpress.ts'
import { openWordpressPosts, type WordpressMedium, type WordpressPost } from './wordpress-posts.ts'

export type EarlierPost = {
  pageId: string
  text: string
  createdAt: string
  reactions?: Partial<Record<Reaction, number>>
} & Partial<Record<Exclude<NumberName, Reaction>, number>>

export type RehearsalPlatform = {
  url: string
  faults: Faults
  /** The mail server beside it. */
  mailbox: Mailbox
  /** Requests and letters since it opened, those not yet answered, and how many of those are posts or letters. */
  counts: () => { requests: number; inFlight: number; posting: number; posts: number }
  /** All posts, in the order in which they came. */
  posts: () => Post[]
  postsPerText: () => Map<string, number>
  /** How many photos were uploaded, in a post or in none. */
  photos: () => number
  namePage: (page: { pageId: string; name: string }) => void
  /** A post from before, with its numbers. */
  seed: (post: EarlierPost) => { id: string }
  /** What people did with a post, on top of what they did before. */
  addNumbers: (more: { id: string; numbers: Partial<Numbers> }) => void
  /** Its Official Accounts, below `/zalo`. */
  zalo: RehearsalZalo
  /** What is on its portal at `/wordpress`. */
  wordpress: { posts: () => WordpressPost[]; media: () => WordpressMedium[] }
  close: () => Promise<void>
}

/**
 * A Facebook-like platform on this machine, for rehearsals, classes and tests: nothing on it goes out.
 * @param options.file its SQLite file, or `:memory:` @param options.port 0 for any free one
 */
export async function openRehearsalPlatform({
  file,
  port,
}: {
  file: string
  port: number
}): Promise<RehearsalPlatform> {
  const { server, url } = await listen(port)
  const posts = openPosts(file)
  const portal = openWordpressPosts(file)
  const faults = createFaults()
  const traffic = openTraffic()
  const { counting } = traffic
  const mailbox = await openMailbox({ file, traffic, delayMs: faults.delayMs })
  const counts = () => ({ ...traffic.counts(), posts: posts.count() })
  const app = express().disable('x-powered-by').disable('etag')
  const zalo = openZalo({ file, url, shared: faults, counting })
  app.use('/zalo', zalo.router)
  // Deliveries know the platform by one address.
  app.get(/^\/posts\/([0-9a-f]{24})$/, (req, res) =>
    res.redirect(`/zalo/articles/${req.params[0]}`),
  )
  app.use(/^\/v\d+\.\d+/, graphOauth({ posts }))
  app.use(/^\/v\d+\.\d+/, counting, graphApi({ posts, faults, url }))
  app.use(mailSite(mailbox))
  app.use('/wordpress', wordpressSite({ posts: portal, faults, url: `${url}/wordpress`, counting }))
  // A bare number is a post of the portal: deliveries know the platform by one address.
  app.get(/^\/posts\/(\d+)$/, (req, res) => res.redirect(`/wordpress/?p=${req.params[0]}`))
  app.use(website({ posts, faults, counts }))
  server.on('request', app)
  return {
    url,
    faults,
    mailbox,
    counts,
    posts: posts.all,
    postsPerText: () => perText(posts.all()),
    photos: posts.photos.count,
    namePage: ({ pageId, name }) => posts.namePage(pageId, name),
    seed: (post) => seed(posts, post),
    addNumbers: ({ id, numbers }) => void posts.addNumbers(id, numbers),
    zalo: zalo.zalo,
    wordpress: { posts: portal.all, media: portal.media },
    close: async () => {
      await close(server, () => [posts, zalo, portal].forEach((store) => store.close()))
      await mailbox.close()
    },
  }
}

/** As platforms do: Node's five seconds would close a connection that a sender is about to use. */
const KEEP_ALIVE_MS = 65 * SECOND

async function listen(port: number) {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function perText(posts: Post[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const { text } of posts) counted.set(text, (counted.get(text) ?? 0) + 1)
  return counted
}

function seed(posts: Posts, { pageId, text, createdAt, reactions, ...numbers }: EarlierPost) {
  const post = { pageId, text, createdAt, link: '', published: 1 } as const
  const { id } = posts.add({ ...post, numbers: { ...numbers, ...reactions } })
  return { id }
}

async function close(server: Server, closeStores: () => void) {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
  closeStores()
}
