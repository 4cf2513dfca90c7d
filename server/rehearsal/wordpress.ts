import express, { type RequestHandler, type Router } from 'express'
import type { Faults } from './faults.ts'
import { wordpressApi } from './wordpress-api.ts'
import { wordpressPages } from './wordpress-pages.ts'
import type { WordpressPosts } from './wordpress-posts.ts'

/** A portal as WordPress would answer for it: its API for programs, its pages for people. */
export function wordpressSite({
  counting,
  ...portal
}: {
  posts: WordpressPosts
  faults: Faults
  url: string
  counting: RequestHandler
}): Router {
  const router = express.Router()
  router.use('/wp-json/wp/v2', counting, wordpressApi(portal))
  router.use(wordpressPages(portal.posts))
  return router
}
