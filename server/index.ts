import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { sessionToken } from '#app/session-cookie.ts'
import { runJobs } from '#workers/run-jobs.ts'
import { openInstallation, type Db } from './database.ts'
import { atEnd } from './ending.ts'
import { env } from './env.ts'
import { findSession } from '#server/people/sessions.ts'
import { openRehearsal } from '#server/rehearsal/open-rehearsal.ts'

const built = join(import.meta.dirname, '../build')

const db = await openInstallation()
const rehearsal = env.REHEARSAL === '1' ? await openRehearsal(env.DATA_DIR) : undefined
const website = await openWebsite(db)
const stopJobs = runJobs(db)

console.log(`Lan Tỏa: ${website.url}`)
if (rehearsal) console.log(`Trang mô phỏng để tập dượt: ${rehearsal.url}`)

atEnd(async () => {
  await website.close()
  await stopJobs()
  await rehearsal?.close()
  await db.destroy()
})

async function openWebsite(db: Db): Promise<{ url: string; close: () => Promise<void> }> {
  const build = (await import(pathToFileURL(join(built, 'server/index.js')).href)) as ServerBuild
  const app = express().disable('x-powered-by')
  app.get('/healthz', (_, res) => void res.json({ ok: true }))
  app.use(compression())
  const assets = { immutable: true, maxAge: '1y', fallthrough: false } as const
  app.use('/assets', express.static(join(built, 'client/assets'), assets))
  app.use(express.static(join(built, 'client'), { maxAge: '1h' }))
  app.all('*', createRequestHandler({ build, getLoadContext: (req) => loadContext(db, req) }))
  const server = createServer(app).listen(env.PORT, env.HOST)
  await once(server, 'listening').catch((error: Error) => {
    console.error(
      `Không mở được ${env.HOST}:${env.PORT}, hãy chọn cổng khác bằng PORT. (${error.message})`,
    )
    process.exit(1)
  })
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await closed
  }
  return { url: `http://${env.HOST}:${(server.address() as AddressInfo).port}`, close }
}

/** What every page is given: the database, who asks, and from where. */
async function loadContext(db: Db, req: express.Request) {
  const token = sessionToken(req.headers.cookie)
  return {
    db,
    token,
    viewer: token ? await findSession(db, token) : undefined,
    address: req.ip ?? '',
    rehearsal: env.REHEARSAL === '1',
  }
}
