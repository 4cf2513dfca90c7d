import type { Response } from 'express'
import type { Call } from './fault-list.ts'
import type { Faults, Struck } from './faults.ts'
import type { WordpressMedium, WordpressPost } from './wordpress-posts.ts'

/** The envelope in which WordPress says no. */
export function deny(res: Response, status: number, code: string, message: string) {
  res.status(status).json({ code, message, data: { status } })
}

/** @param status 401 where nobody is signed in: so WordPress takes a wrong password */
export function denyAll(res: Response, status: 401 | 403) {
  const message = 'Sorry, you are not allowed to create posts as this user.'
  deny(res, status, 'rest_cannot_create', message)
}

/** To whoever may not write, WordPress does not say no to a list, but to the states that are asked for. */
export function denyStates(res: Response, status: 401 | 403) {
  const message = 'Status is forbidden.'
  const details = { status: { code: 'rest_forbidden_status', message, data: { status } } }
  res.status(400).json({
    ...{ code: 'rest_invalid_param', message: 'Invalid parameter(s): status' },
    data: { status: 400, params: { status: message }, details },
  })
}

/** Does to the caller of the portal what the fault says, in WordPress's own form. */
export function misbehaveAsWordpress(
  res: Response,
  { answer, afterSeconds }: Struck,
  { doing }: Pick<Call, 'doing'>,
) {
  if (answer === 'hang') return
  if (answer === 'reset') return void res.socket?.resetAndDestroy()
  if (answer === 'nothing') return void res.status(200).end()
  if (answer === 'too many') return limit(res, afterSeconds)
  if (answer.code === 4) return limit(res, afterSeconds)
  if (answer.code === 190) return doing === 'listing' ? denyStates(res, 401) : denyAll(res, 401)
  if (answer.code === 200) return doing === 'listing' ? denyStates(res, 403) : denyAll(res, 403)
  if (answer.status < 500) return void res.status(403).type('html').send(FIREWALL)
  const message = '<p>There has been a critical error on this website.</p>'
  deny(res, 500, 'internal_server_error', message)
}

/** Answers the fault that strikes this request, if one does and keeps nothing. */
export function struckAsWordpress(faults: Faults, res: Response, call: Call): boolean {
  const fault = faults.strike(call)
  if (fault) misbehaveAsWordpress(res, fault, call)
  return fault !== undefined
}

/** A post as the REST API shows it, in the context of `view`. */
export function asPost(post: WordpressPost, url: string) {
  const { id, slug, status, title, content, excerpt, featured, categories, createdAt } = post
  return {
    ...{ id, slug, status, featured_media: featured, categories: JSON.parse(categories) },
    link: `${url}/?p=${id}`,
    date_gmt: createdAt.slice(0, 19),
    title: { rendered: title },
    content: { rendered: content, protected: false },
    excerpt: { rendered: excerpt, protected: false },
  }
}

export function asMedium({ id, slug, alt, type, filename }: WordpressMedium, url: string) {
  const address = `${url}/media/${id}/${filename}`
  return { id, slug, status: 'inherit', alt_text: alt, mime_type: type, source_url: address }
}

function limit(res: Response, afterSeconds: number) {
  res.status(429).set('Retry-After', String(afterSeconds)).type('text').send('Too Many Requests')
}

/** What a firewall before a portal says of a text that it takes for an attack. */
const FIREWALL = '<html><title>403 Forbidden</title><p>Request blocked.</p></html>'
