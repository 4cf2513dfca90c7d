import type { Response } from 'express'
import type { Struck } from './faults.ts'

export type ZaloError = { error: number; message: string; status?: number }

export const OVER: ZaloError = { error: -216, message: 'Access token is invalid' }
export const NOT_THERE: ZaloError = { error: -201, message: 'Params is invalid: id' }
export const PROCESSING: ZaloError = { error: -214, message: 'Media is being processed' }
export const MEDIA_FAILED: ZaloError = { error: -200, message: 'Upload media failed' }
export const NO_QUOTA: ZaloError = { error: -223, message: 'OA is out of quota' }
export const NO_FEATURE: ZaloError = {
  error: -224,
  message: 'OA must upgrade its package to use this feature',
}

export function invalid(what: string): ZaloError {
  return { error: -201, message: `Params is invalid: ${what}` }
}

export function answer(res: Response, data: unknown): void {
  res.json({ error: 0, message: 'Success', data })
}

/** An error comes with HTTP 200. */
export function refuse(res: Response, { status = 200, ...error }: ZaloError): void {
  res.status(status).json(error)
}

/** Faults of the platform for Pages, as Zalo says them. */
const TOLD: Record<number, ZaloError> = {
  4: { error: -32, message: 'Your application reached the limit of calls' },
  190: OVER,
  200: NO_FEATURE,
  368: invalid('content'),
}

/** Does to the caller what the fault says. */
export function misbehave(res: Response, { answer: told, afterSeconds }: Struck): void {
  if (told === 'hang') return
  if (told === 'reset') return void res.socket?.resetAndDestroy()
  if (told === 'nothing') return void res.status(200).end()
  if (told === 'too many')
    return void res.status(429).set('Retry-After', String(afterSeconds)).send('Too Many Requests')
  const known = TOLD[told.code]
  if (known) refuse(res, known)
  else res.status(told.status).json({ error: -1, message: told.message })
}
