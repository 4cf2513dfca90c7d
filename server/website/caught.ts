import type { NextFunction, Request, RequestHandler, Response } from 'express'

type Answering<P> = (req: Request<P>, res: Response, next: NextFunction) => Promise<void>

/** A handler that may fail: Express waits for no promise, and would leave the request without an answer. */
export function caught<P>(answer: Answering<P>): RequestHandler<P> {
  return (req, res, next) => {
    answer(req, res, next).catch(next)
  }
}
