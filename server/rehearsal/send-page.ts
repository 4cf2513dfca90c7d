import type { Response } from 'express'
import type { Markup } from './markup.ts'

/**
 * Answers a page on which nothing runs and nothing is fetched from elsewhere.
 * @param leadsTo the site to which a form of it leads, where it leads away
 */
export function sendPage(res: Response, page: Markup, { leadsTo = '' } = {}): void {
  const formAction = ["'self'", leadsTo].filter(Boolean).join(' ')
  res.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  )
  res.type('html').send(page.safe)
}
