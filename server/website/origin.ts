import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { insteadAnswer } from './instead.ts'

/** Methods that change nothing here. */
const READING = ['GET', 'HEAD', 'OPTIONS']

/** Answers 403 to whatever would change something and does not come from a page of ours; nothing has run by then. */
export function refuseForeign(site: URL | undefined): RequestHandler {
  return (req, _res, next) => {
    if (!READING.includes(req.method) && !isOurs(req.headers, site)) insteadAnswer(req, 'foreign')
    next()
  }
}

/**
 * True where the browser says that a page of ours sent this: by `Origin`, without it by `Sec-Fetch-Site`, without
 * both by `Referer`. Who says nothing is not ours. Ours is the site as people see it, or the host that was asked.
 */
export function isOurs(headers: IncomingHttpHeaders, site: URL | undefined): boolean {
  const { origin, referer, host } = headers
  const fetchSite = headers['sec-fetch-site']
  if (origin !== undefined) return isSame(origin, { site, host })
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  return referer !== undefined && isSame(referer, { site, host })
}

function isSame(
  from: string,
  { site, host }: { site: URL | undefined; host: string | undefined },
): boolean {
  if (!URL.canParse(from)) return false
  const { origin, host: fromHost, protocol } = new URL(from)
  if (site) return origin === site.origin
  return /^https?:$/.test(protocol) && fromHost !== '' && fromHost === host?.toLowerCase()
}
