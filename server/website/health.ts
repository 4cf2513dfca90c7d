import { createHash, timingSafeEqual } from 'node:crypto'
import { Router, type Request } from 'express'
import { env } from '#server/env.ts'
import { readiness, type Ground } from '#server/health/readiness.ts'
import { openMetrics } from '#server/metrics/metrics.ts'

/** `/healthz`: the process lives. `/readyz`: what it stands on, 503 where no request should come. `/metrics`: for Prometheus. */
export function health(ground: Ground): Router {
  const look = readiness(ground)
  const metrics = openMetrics(ground)
  const router = Router()
  router.use(['/healthz', '/readyz', '/metrics'], (_, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_, res) => void res.json({ ok: true }))
  router.get('/readyz', async (_, res) => {
    const found = await look()
    res.status(found.ready ? 200 : 503).json(found)
  })
  router.get('/metrics', async (req, res) => {
    if (!mayRead(req)) return void res.sendStatus(404)
    res.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics())
  })
  return router
}

/** From this machine itself, not by way of a proxy on it; or with the token. */
function mayRead({ headers, socket }: Request): boolean {
  const { authorization = '' } = headers
  const token = env.METRICS_TOKEN
  if (token && isSame(authorization, `Bearer ${token}`)) return true
  const relayed = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => headers[name])
  return !relayed && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
