import { text } from 'node:stream/consumers'
import type { RequestHandler } from 'express'
import type { Db } from '#server/database.ts'
import { leave } from '#server/press/leave.ts'
import { caught } from './caught.ts'

/** Bytes of what a mail program sends, at most. */
const BODY_AT_MOST = 2000

/**
 * `List-Unsubscribe=One-Click` (RFC 8058): a mail program leaves a press list for its reader, without a page of ours
 * and without a cookie; the word in the address is enough. A browser says where it comes from, and goes on to the page.
 */
export function leaveDoor(db: Db): RequestHandler<{ word: string }> {
  return caught(async (req, res, next) => {
    const { origin, referer } = req.headers
    const isBrowser = origin !== undefined || referer !== undefined
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (isBrowser || req.headers['sec-fetch-site'] || !(length <= BODY_AT_MOST)) return next()
    const sent = await text(req)
    if (!/List-Unsubscribe[\s\S]{0,10}One-Click/.test(sent)) return void res.sendStatus(403)
    res.set('Cache-Control', 'no-store')
    res.sendStatus((await leave(db, req.params.word)) ? 200 : 404)
  })
}
