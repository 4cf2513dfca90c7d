import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { newId } from '#db/id.ts'
import { tell, tellError } from '#server/log/log.ts'
import { countRequest } from '#server/metrics/counts.ts'
import { nearRoutes } from './routes-near.ts'

type Tree = Parameters<typeof matchRoutes>[0]

/** The client went before it had its answer; nginx's number for it. */
const GONE = 499

/** Gives every request an id, and tells and counts its answer: which route, how long; never which address, from where, with what. */
export function logRequests(build: ServerBuild): RequestHandler {
  const treeNear = nearRoutes(build, ({ routes }) => treeOf(routes))
  return (req, res, next) => {
    const since = performance.now()
    const id = newId()
    res.locals.requestId = id
    res.set('X-Request-Id', id)
    const { method, path } = req
    res.once('close', () => {
      const ms = Math.round(performance.now() - since)
      const status = res.writableFinished ? res.statusCode : GONE
      const answered = { route: routeOf(treeNear(path), path), method, status, ms }
      countRequest(answered)
      tell('request', { id, ...answered })
    })
    next()
  }
}

/** What no page has caught. Express itself would print the address that was asked for. */
export const answerFaults: ErrorRequestHandler = (error, _, res, next) => {
  const status = error?.status ?? 500
  if (status >= 500) tellError('page', error, { id: res.locals.requestId })
  if (res.headersSent) next(error)
  else res.sendStatus(status)
}

/** `/messages/:messageId`; what is no route of ours has no name, for a person may have typed anything there. */
function routeOf(tree: Tree, path: string): string {
  if (path.startsWith('/assets/')) return '/assets/*'
  const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
  const matches = canDecode(page) ? matchRoutes(tree, page) : null
  if (!matches) return 'none'
  return `/${matches.flatMap(({ route }) => route.path || []).join('/')}`
}

function canDecode(path: string): boolean {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Routes as `matchRoutes` takes them. */
export function treeOf(routes: ServerBuild['routes'], parentId?: string): Tree {
  return Object.values(routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route) => {
      const { id, index, path } = route!
      return index ? { id, index, path } : { id, path, children: treeOf(routes, id) }
    })
}
