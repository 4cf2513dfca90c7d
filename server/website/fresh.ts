import { hash } from 'node:crypto'

type Asked = { headers: Pick<Headers, 'get'> }
type Kept = { body: string; type: string; changedAt: string }

/** What was asked for, or 304 where the asker has it already: by its content first, and only otherwise by its date. */
export function fresh({ headers }: Asked, { body, type, changedAt }: Kept): Response {
  const tag = `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`
  const changed = new Date(Math.floor(Date.parse(changedAt) / 1000) * 1000)
  const told = { ETag: tag, 'Last-Modified': changed.toUTCString() }
  if (isKnown({ headers }, { tag, changed }))
    return new Response(null, { status: 304, headers: told })
  return new Response(body, { headers: { ...told, 'Content-Type': type } })
}

function isKnown({ headers }: Asked, { tag, changed }: { tag: string; changed: Date }): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || tags.split(',').some((one) => same(one, tag))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return changed.getTime() <= since
}

function same(one: string, other: string): boolean {
  return one.trim().replace(/^W\//, '') === other.replace(/^W\//, '')
}
