import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { refuseMissingBuild } from './missing-build.fixture.ts'
import { nearRoutes, pathOf } from './routes-near.ts'

export type BuiltRoute = {
  id: string
  /** Its address: `/messages/:messageId/plans/new`; the one that opens with its parent ends with `?index`. */
  path: string
  reads: boolean
  changes: boolean
  /** It has a page; without one it answers with what its loader gives. */
  shows: boolean
}

const build = readBuild()

/** Every route of the build that answers something, by its address. */
export async function listBuiltRoutes(): Promise<BuiltRoute[]> {
  const { routes } = await build
  const at = (id: string) => pathOf(routes, id)
  return (
    Object.values(routes)
      // The root stands around every page and knows its language alone.
      .filter(({ id, path, index }) => id !== 'root' && (path !== undefined || index))
      .map(({ id, index, module }) => ({
        id,
        path: (at(id) || '/') + (index && at(id) ? '?index' : ''),
        reads: Boolean(module.loader),
        changes: Boolean(module.action),
        shows: Boolean(module.default),
      }))
      .filter(({ reads, changes }) => reads || changes)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  )
}

type Asked = { route: BuiltRoute; address: string; person: Account; form?: Record<string, string> }

/**
 * Asks one route alone, as the scripts of a page do, past the server before it: what a loader or an action answers,
 * it answers without the help of the routes around it.
 */
export async function askBuild(db: Db, { route, address, person, form }: Asked) {
  const { near } = await build
  const body = form && new URLSearchParams(form).toString()
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const headers = { ...type, 'Content-Length': String(body?.length) }
  const asked = body === undefined ? {} : { method: 'POST', body, headers }
  const request = new Request(dataUrl(route, address, body !== undefined), asked)
  const context = {
    db,
    viewer: person,
    token: 'x',
    nonce: 'x',
    address: 'x',
    requestId: '',
    siteUrl: undefined,
    language: 'vi' as const,
    rehearsal: false,
  }
  const answer = await near(new URL(request.url).pathname)(request, context)
  const { status } = answer
  const text = await answer.text()
  return { status, text, absent: status === 404 || text.includes('"ErrorResponse"') }
}

function dataUrl({ id, shows }: BuiltRoute, address: string, changes: boolean): string {
  const [path, index] = address.split('?')
  if (!shows && !changes) return `http://site${path}`
  const data = `http://site${path === '/' ? '/_root' : path}.data`
  return changes ? `${data}${index ? '?index' : ''}` : `${data}?_routes=${id}`
}

async function readBuild() {
  refuseMissingBuild()
  const file = join(import.meta.dirname, '../../build/server/index.js')
  const all = (await import(pathToFileURL(file).href)) as ServerBuild
  const near = nearRoutes(all, (build) => createRequestHandler(build, 'production'))
  return { routes: all.routes, near }
}
