import { randomBytes } from 'node:crypto'
import type { Response } from 'express'

export type GraphError = {
  status: number
  code: number
  subcode?: number
  message: string
  type?: string
  userTitle?: string
  userMessage?: string
}

/** The headers of every answer: how much of its allowance, in percent, the caller has used. */
export function tellUsage(res: Response, pageId: string, percent: number, waitMinutes = 0) {
  const usage = { call_count: percent, total_cputime: 1, total_time: 1 }
  const pages = { type: 'pages', ...usage, estimated_time_to_regain_access: waitMinutes }
  res.set('X-App-Usage', JSON.stringify(usage))
  res.set('X-Business-Use-Case-Usage', JSON.stringify({ [pageId]: [pages] }))
}

/** The envelope every error comes in. */
export function answerError(res: Response, error: GraphError) {
  res.status(error.status).json({
    error: {
      message: error.message,
      type: error.type ?? 'OAuthException',
      code: error.code,
      error_subcode: error.subcode,
      error_user_title: error.userTitle,
      error_user_msg: error.userMessage,
      fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
    },
  })
}

/** What is wrong with an access token by itself. */
export function tokenError(token: string): GraphError | undefined {
  const refused = { status: 400, code: 190 }
  if (!token) {
    const message = 'An access token is required to request this resource.'
    return { status: 400, code: 104, message }
  }
  if (token === 'malformed') return { ...refused, message: `Malformed access token ${token}` }
  if (token !== 'expired') return undefined
  const message = 'Error validating access token: Session has expired.'
  return { ...refused, subcode: 463, message }
}

/** The page of a post, `<page>_<post>`, or the page itself. */
export function pageOf(object: string): string {
  return object.split('_')[0] ?? object
}

export function unknownPath(path: string): GraphError {
  return { status: 400, code: 2500, message: `Unknown path components: ${path}` }
}

export function invalid(message: string): GraphError {
  return { status: 400, code: 100, message: `(#100) ${message}` }
}

export function unknownObject(id: string): GraphError {
  const message = `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`
  return { status: 400, code: 100, subcode: 33, message, type: 'GraphMethodException' }
}

export const NO_METRIC: GraphError = {
  status: 400,
  code: 3001,
  subcode: 1504028,
  message: '(#3001) Invalid query',
  userTitle: 'No metric was specified to be fetched',
  userMessage:
    'No metric was specified to be fetched. Please specify one or more metrics to be fetched and try again.',
}
