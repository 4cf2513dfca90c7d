import { isbot } from 'isbot'

type Asked = { method: string; headers: Pick<Headers, 'get'> }

/** Headers by which a browser says that it fetches ahead, and nobody looks yet. */
const AHEAD = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz']

/** True where a person opens a page in a browser. Judged by this one request alone, and nothing of it is kept. Pure. */
export function isView({ method, headers }: Asked): boolean {
  const browser = headers.get('user-agent')
  if (method !== 'GET' || !browser || isbot(browser)) return false
  if (AHEAD.some((name) => /prefetch|preview|prerender/i.test(headers.get(name) ?? '')))
    return false
  const into = headers.get('sec-fetch-dest')
  return into === null || into === 'document'
}
