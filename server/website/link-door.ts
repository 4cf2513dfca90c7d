import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { isbot } from 'isbot'
import type { Db } from '#server/database.ts'
import { followLink } from '#server/short-links/follow.ts'
import { countVisit } from '#server/visits/visit-counts.ts'
import { insteadAnswer } from './instead.ts'

const LINK = /^\/l\/([a-z\d]{7})$/i

const READING = ['GET', 'HEAD']

/** `/l/7k3qx2m`, and whatever else is asked for below `/l/`: leads to the target that was approved, counts that somebody came, and learns nothing of them. */
export function linkDoor(db: Db): RequestHandler {
  return async (req, res, next) => {
    try {
      const code = READING.includes(req.method) ? LINK.exec(req.path)?.[1] : undefined
      const link = code === undefined ? undefined : await followLink(db, { code })
      res.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
      if (link === undefined || link === 'withdrawn') {
        insteadAnswer(req, link ?? 'absent')
        return next()
      }
      if (req.method === 'GET' && !isMachine(req.headers)) countVisit(db, link)
      res.status(302).set('Location', link.target).end()
    } catch (error) {
      next(error)
    }
  }
}

/** A robot, or a browser that looks ahead before anybody has asked it to. */
function isMachine(headers: IncomingHttpHeaders): boolean {
  const ahead = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']]
  return (
    ahead.some((said) => /prefetch|prerender|preview/i.test(String(said))) ||
    isbot(headers['user-agent'])
  )
}
