import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import type { Db } from '#server/database.ts'
import { env } from '#server/env.ts'
import type { Ground } from '#server/health/readiness.ts'
import { beginAnswer } from '#server/pages-first.ts'
import { findSession } from '#server/people/sessions.ts'
import { writeViews } from '#server/visits/page-views.ts'
import { flushVisits } from '#server/visits/visit-counts.ts'
import { readAddress } from './address.ts'
import { eventDoor } from './event-door.ts'
import { keepNowhere, nonceOf, securityHeaders } from './headers.ts'
import { health } from './health.ts'
import { languageOf } from './language-cookie.ts'
import { leaveDoor } from './leave-door.ts'
import { refuseForeign } from './origin.ts'
import { isPublic, languageAsked } from './public-pages.ts'
import { linkDoor } from './link-door.ts'
import { answerFaults, logRequests } from './request-log.ts'
import { guestDoor, packDoor, packFileDoor } from './pack-door.ts'
import { pictureDoor } from './picture-door.ts'
import { nearRoutes } from './routes-near.ts'
import { serve, type Served } from './serve.ts'
import { sessionToken } from './session-cookie.ts'
import { leadToSetUp } from './set-up-gate.ts'

const built = join(import.meta.dirname, '../../build')

/** Serves the built pages. @throws Error with `code` EADDRINUSE or EACCES where the port cannot be opened */
export async function openWebsite(ground: Ground): Promise<Served> {
  const { db } = ground
  const build = (await import(pathToFileURL(join(built, 'server/index.js')).href)) as ServerBuild
  const site = env.SITE_URL ? new URL(env.SITE_URL) : undefined
  const app = express().disable('x-powered-by').set('trust proxy', env.TRUST_PROXY)
  app.use(securityHeaders({ https: site?.protocol === 'https:' }))
  app.use(health(ground))
  app.use(logRequests(build), readAddress(site))
  app.all(/^\/l\//, linkDoor(db))
  app.use(compression())
  const assets = { immutable: true, maxAge: '1y', fallthrough: false } as const
  app.use('/assets', express.static(join(built, 'client/assets'), assets))
  app.use(express.static(join(built, 'client'), { maxAge: '1h' }))
  app.get('/guest/:word/:day.zip', guestDoor(db))
  app.get('/stations/:id/packs/:day.zip', packDoor(db))
  app.get('/stations/:id/packs/:day.:kind', packFileDoor(db))
  app.get('/pictures/:id.jpg', pictureDoor(db))
  app.post('/press/leave/:word', leaveDoor(db))
  app.post('/webhooks/zalo/:id', ...eventDoor(db))
  app.use(goFirst, refuseForeign(site), keepNowhere, leadToSetUp(db))
  const getLoadContext = (req: express.Request, res: express.Response) => loadContext(db, req, res)
  const pagesNear = nearRoutes(build, (near) =>
    createRequestHandler({ build: near, getLoadContext }),
  )
  app.all('*', (req, res, next) => pagesNear(req.path)(req, res, next))
  app.use(answerFaults)
  const { url, close } = await serve(app, env.PORT)
  const end = async () => {
    await sleep(env.DRAIN_MS)
    await close()
    await writeViews(db)
    await flushVisits(db)
  }
  return { url, close: end }
}

/** While a page of somebody at work is answered, deliveries that can wait do; the public holds nothing up. */
const goFirst: express.RequestHandler = (req, res, next) => {
  if (!isPublic(req.path)) res.once('close', beginAnswer())
  next()
}

/** What every page is given: the database, who asks, and from where. */
async function loadContext(db: Db, req: express.Request, res: express.Response) {
  const isForAll = isPublic(req.path)
  const token = isForAll ? undefined : sessionToken(req.headers.cookie)
  return {
    db,
    token,
    viewer: token ? await findSession(db, token) : undefined,
    address: req.ip ?? '',
    nonce: nonceOf(res),
    siteUrl: env.SITE_URL,
    rehearsal: env.REHEARSAL === '1',
    requestId: String(res.locals.requestId),
    language: isForAll ? languageAsked(req.url) : languageOf(req.headers.cookie),
  }
}
