import type { Response } from 'express'
import type { Call } from './fault-list.ts'
import type { Faults, Struck } from './faults.ts'
import { answerError, tellUsage } from './graph-answers.ts'

/** Does to the caller what the fault says. */
export function misbehave(res: Response, { answer, afterSeconds }: Struck, pageId: string) {
  if (answer === 'hang') return
  if (answer === 'reset') return void res.socket?.resetAndDestroy()
  if (answer === 'nothing') return void res.status(200).end()
  if (answer === 'too many') {
    return void res
      .status(429)
      .set('Retry-After', String(afterSeconds))
      .type('text')
      .send('Too Many Requests')
  }
  if (answer.code === 4) tellUsage(res, pageId, 100, Math.ceil(afterSeconds / 60))
  answerError(res, answer)
}

/** Answers the fault that strikes this request, if one does. */
export function struck({ faults }: { faults: Faults }, res: Response, call: Call): boolean {
  const fault = faults.strike(call)
  if (fault) misbehave(res, fault, call.pageId)
  return fault !== undefined
}
