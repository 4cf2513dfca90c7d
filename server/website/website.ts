import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import type { Db } from '#server/database.ts'
import { env } from '#server/env.ts'
import { findSession } from '#server/people/sessions.ts'
import { answerFault, readAddress } from './address.ts'
import { keepNowhere, nonceOf, securityHeaders } from './headers.ts'
import { refuseForeign } from './origin.ts'
import { sessionToken } from './session-cookie.ts'

const built = join(import.meta.dirname, '../../build')

export type Website = { url: string; close: () => Promise<void> }

/** Serves the built pages. @throws Error where the port cannot be opened */
export async function openWebsite(db: Db): Promise<Website> {
  const build = (await import(pathToFileURL(join(built, 'server/index.js')).href)) as ServerBuild
  const site = env.SITE_URL ? new URL(env.SITE_URL) : undefined
  const app = express().disable('x-powered-by').set('trust proxy', env.TRUST_PROXY)
  app.use(securityHeaders({ https: site?.protocol === 'https:' }), readAddress(site))
  app.get('/healthz', (_, res) => void res.json({ ok: true }))
  app.use(compression())
  const assets = { immutable: true, maxAge: '1y', fallthrough: false } as const
  app.use('/assets', express.static(join(built, 'client/assets'), assets))
  app.use(express.static(join(built, 'client'), { maxAge: '1h' }))
  app.use(refuseForeign(site), keepNowhere)
  const getLoadContext = (req: express.Request, res: express.Response) => loadContext(db, req, res)
  app.all('*', createRequestHandler({ build, getLoadContext }))
  app.use(answerFault)
  const server = createServer(app).listen(env.PORT, env.HOST)
  await once(server, 'listening')
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await closed
  }
  return { url: `http://${env.HOST}:${(server.address() as AddressInfo).port}`, close }
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
    rehearsal: env.REHEARSAL === '1',
  }
}
