/** Any site but a real one: what is resolved against it and stays on it is a path. */
const HERE = 'http://here.invalid'

/** Where the sign-in leads: to the page of ours that was asked for, and never to another site. */
export function nextPage(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return '/'
  const { origin, pathname, search } = new URL(next, HERE)
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}
