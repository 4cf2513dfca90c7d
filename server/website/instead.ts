import type { Request } from 'express'

/** Lets the page of a refusal answer instead of what was asked for: nothing of that is read, nothing of it runs. */
export function insteadAnswer(req: Request, refusal: 'absent' | 'foreign' | 'withdrawn'): void {
  req.method = 'GET'
  req.url = req.originalUrl = `/refusals/${refusal}`
}
