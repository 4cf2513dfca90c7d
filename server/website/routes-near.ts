import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * Remix tries an address against every route, several times for one page, and reads each pattern anew: among two
 * hundred that takes longer than most pages. The few routes on the way to an address lead to the same answer.
 * @param make is given the build with only those, once for each choice of them
 */
export function nearRoutes<T>(
  build: ServerBuild,
  make: (narrowed: ServerBuild) => T,
): (path: string) => T {
  const all = Object.keys(build.routes)
  const patterns = all.map((id) => ({ id, words: wordsOf(pathOf(build.routes, id)) }))
  const made = new Map<string, T>()
  return (path) => {
    const asked = askedWords(path)
    const isNear = ({ words }: { words: string[] }) => asked[0] === ALL || mayBegin(words, asked)
    const near = patterns.filter(isNear).map(({ id }) => id)
    const key = near.join('\0')
    if (!made.has(key)) made.set(key, make(narrow(build, near)))
    return made.get(key)!
  }
}

/** Where a browser asks which routes there are. */
const ALL = '__manifest'

/** `/messages/:messageId/plans/new`; empty for the home page and the root. */
export function pathOf(routes: Routes, id: string): string {
  const { parentId, path } = routes[id]!
  return (parentId ? pathOf(routes, parentId) : '') + (path ? `/${path}` : '')
}

function wordsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** `/Messages/1`, `/messages/1.data` and `/%6Dessages/1` ask for the same. */
function askedWords(path: string): string[] {
  const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
  return wordsOf(page).map((word) => {
    try {
      return decodeURIComponent(word).toLowerCase()
    } catch {
      return word
    }
  })
}

/**
 * Whether an address can be of a pattern, or of something below it: all that Remix finds are such, and what stands above
 * them. A browser that is not told of a page there takes what is around it for the whole.
 */
function mayBegin(pattern: string[], asked: string[]): boolean {
  const open = pattern.findIndex((word) => /[*?]/.test(word))
  const fixed = open === -1 ? pattern : pattern.slice(0, open)
  if (fixed.length > asked.length) return false
  return fixed.every((word, at) => word.startsWith(':') || word.toLowerCase() === asked[at])
}

function narrow(build: ServerBuild, ids: string[]): ServerBuild {
  const near = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)))
  return {
    ...build,
    routes: near(build.routes),
    assets: { ...build.assets, routes: near(build.assets.routes) },
  }
}
