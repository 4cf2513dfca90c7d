import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { Db } from '#server/database.ts'
import { takeEvent, type Taken } from '#server/events/events.ts'

const MOST_BYTES = 64 * 1024

const STATUS: Record<Taken, number> = {
  absent: 404,
  forged: 403,
  counted: 200,
  known: 200,
  nothing: 200,
}

/** `/webhooks/zalo/ID`: for the platform, which signs what it tells. Nothing of it is logged. */
export function eventDoor(
  db: Db,
): [RequestHandler, RequestHandler<{ id: string }>, ErrorRequestHandler] {
  return [
    express.raw({ type: () => true, limit: MOST_BYTES }),
    ({ params, body, headers }, res, next) => {
      takeEvent(db, {
        destinationId: params.id,
        body: Buffer.isBuffer(body) ? body.toString('utf8') : '',
        signature: String(headers['x-zevent-signature'] ?? ''),
      })
        .then((taken) => res.sendStatus(STATUS[taken]))
        .catch(next)
    },
    (error, _req, res, next) => {
      if (error?.status === 413) res.sendStatus(413)
      else next(error)
    },
  ]
}
