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
import { readAddress } from './address.ts'
import { eventDoor } from './event-door.ts'
import { keepNowhere, nonceOf, securityHeaders } from './headers.ts'
import { health } from './health.ts'
import { languageOf } from './language-cookie.ts'
import { refuseForeign } from './origin.ts'
import { answerFaults, logRequests } from './request-log.ts'
import { guestDoor, packDoor, packFileDoor } from './pack-door.ts'
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
  app.use(logRequests(build.routes), readAddress(site))
  app.use(compression())
  const assets = { immutable: true, maxAge: '1y', fallthrough: false } as const
  app.use('/assets', express.static(join(built, 'client/assets'), assets))
  app.use(express.static(join(built, 'client'), { maxAge: '1h' }))
  app.get('/guest/:word/:day.zip', guestDoor(db))
  app.get('/stations/:id/packs/:day.zip', packDoor(db))
  app.get('/stations/:id/packs/:day.:kind', packFileDoor(db))
  app.post('/webhooks/zalo/:id', ...eventDoor(db))
  app.use(goFirst, refuseForeign(site), keepNowhere, leadToSetUp(db))
  const getLoadContext = (req: express.Request, res: express.Response) => loadContext(db, req, res)
  app.all('*', createRequestHandler({ build, getLoadContext }))
  app.use(answerFaults)
  const { url, close } = await serve(app, env.PORT)
  return { url, close: () => sleep(env.DRAIN_MS).then(close) }
}

/** While a page is answered, deliveries that can wait do. */
const goFirst: express.RequestHandler = (_, res, next) => {
  res.once('close', beginAnswer())
  next()
}

/** What every page is given: the database, who asks, and from where. */
async function loadContext(db: Db, req: express.Request, res: express.Response) {
  const token = sessionToken(req.headers.cookie)
  return {
    db,
    token,
    viewer: token ? await findSession(db, token) : undefined,
    address: req.ip ?? '',
    nonce: nonceOf(res),
    siteUrl: env.SITE_URL,
    rehearsal: env.REHEARSAL === '1',
    requestId: String(res.locals.requestId),
    language: languageOf(req.headers.cookie),
  }
}
