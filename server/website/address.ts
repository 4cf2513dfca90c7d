import type { RequestHandler } from 'express'
import { insteadAnswer } from './instead.ts'

/** Answers 404 to an address that no page has and no database takes; the host is the site's own, whatever was asked. */
export function readAddress(site: URL | undefined): RequestHandler {
  return (req, res, next) => {
    if (site) nameHost(req.headers, site.host)
    if (!URL.canParse(`http://${req.headers.host}`)) return void res.sendStatus(400)
    if (!isReadable(req.originalUrl)) insteadAnswer(req, 'absent')
    next()
  }
}

/** True where the path can be decoded, and neither it nor the query has a NUL, which PostgreSQL takes in no text. */
export function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0]!)
    return !/%00/.test(address)
  } catch {
    return false
  }
}

/** A proxy may have changed the name; the pages compare `Origin` with it. */
function nameHost(headers: Record<string, unknown>, host: string): void {
  delete headers['x-forwarded-host']
  headers.host = host
}
