import type { ServerBuild } from '@remix-run/node'

/**
 * Remix tries an address against every route, several times for one page, and reads each pattern anew: among two
 * hundred that takes longer than most pages. The routes that begin as the address does lead to the same answer.
 * @param make is given the build with only those, once for each beginning
 */
export function nearRoutes<T>(
  build: ServerBuild,
  make: (narrowed: ServerBuild) => T,
): (path: string) => T {
  const firsts = firstWords(build.routes)
  const begun = new Set(Object.values(firsts))
  const made = new Map<string, T>()
  return (path) => {
    const asked = firstOf(path)
    const first = begun.has(asked) || asked === ALL ? asked : ''
    if (!made.has(first)) made.set(first, make(narrow(build, firsts, first)))
    return made.get(first)!
  }
}

/** Where a browser asks which routes there are. */
const ALL = '__manifest'

/** A route that anything may begin, as the page for what is not there. */
const ANY = '*'

/** The first word of each address, by route; nothing for a route of which none is left: the home page, the root. */
function firstWords(routes: ServerBuild['routes']): Record<string, string> {
  const firstWord = (id: string) => {
    const [first = ''] = pathOf(routes, id).split('/').filter(Boolean)
    return /[:*?]/.test(first) ? ANY : first.toLowerCase()
  }
  return Object.fromEntries(Object.keys(routes).map((id) => [id, firstWord(id)]))
}

/** `/messages/:messageId/plans/new`; empty for the home page and the root. */
export function pathOf(routes: ServerBuild['routes'], id: string): string {
  const { parentId, path } = routes[id]!
  return (parentId ? pathOf(routes, parentId) : '') + (path ? `/${path}` : '')
}

/** `/Messages/1`, `/messages.data` and `/%6Dessages` begin alike: with `messages`. */
function firstOf(path: string): string {
  const first = path.replace(/\.data$/, '').split('/')[1] ?? ''
  try {
    return decodeURIComponent(first).toLowerCase()
  } catch {
    return ''
  }
}

function narrow(build: ServerBuild, firsts: Record<string, string>, first: string): ServerBuild {
  if (first === ALL) return build
  const isNear = (id: string) => ['', ANY, first].includes(firsts[id]!)
  const near = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isNear(id)))
  return {
    ...build,
    routes: near(build.routes),
    assets: { ...build.assets, routes: near(build.assets.routes) },
  }
}
