import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { describe, expect, test, vi } from 'vitest'
import { refuseMissingBuild } from './missing-build.fixture.ts'
import { treeOf } from './request-log.ts'
import { nearRoutes, pathOf } from './routes-near.ts'

refuseMissingBuild()
const file = join(import.meta.dirname, '../../build/server/index.js')
const build = (await import(pathToFileURL(file).href)) as ServerBuild
const near = nearRoutes(build, (narrowed) => narrowed)

const whole = treeOf(build.routes)

function match(tree: ReturnType<typeof treeOf>, path: string) {
  return matchRoutes(tree, path)?.map(({ route, params }) => ({ id: route.id, params })) ?? null
}

/** Every address of the build, with a word for each of its parameters. */
const addresses = Object.keys(build.routes).map((id) =>
  (pathOf(build.routes, id) || '/').replace(/:(\w+)/g, 'a-$1'),
)

test('every address leads to the same route as among all of them', () => {
  expect(addresses.length).toBeGreaterThan(100)
  for (const address of addresses)
    expect(match(treeOf(near(address).routes), address), address).toEqual(match(whole, address))
})

/** The browser takes the beginnings of an address as known: it asks for none of them again. */
test('what stands above an address is there as well', () => {
  for (const address of addresses) {
    const words = address.split('/')
    const above = words.map((_, at) => words.slice(0, at).join('/') || '/')
    for (const path of above)
      expect(match(treeOf(near(address).routes), path), `${path} of ${address}`).toEqual(
        match(whole, path),
      )
  }
})

describe('an odd address', () => {
  test.each([
    ...['/Messages/a', '/%6Dessages/a', '//messages/a', '/messages//a', '/messages/a/'],
    ...['/messages/a/APPROVAL', '/messages/a//approval/send%2Dback/', '/messages/a%2Fapproval'],
    ...['/messages/a/approval/nothing', '/messages', '/campaigns/new', '/campaigns/New/'],
    ...['/', '/nothing', '/nothing/at/all', '/__proto__', '/constructor'],
  ])('%s leads to the same route, or to none', (address) => {
    expect(match(treeOf(near(address).routes), address)).toEqual(match(whole, address))
  })

  test.each(['/%E0%A4%A', '/messages/%zz'])('%s cannot be read, and leads to none', (address) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(match(treeOf(near(address).routes), address)).toEqual(match(whole, address))
    warned.mockRestore()
  })

  test.each([
    ['/messages/a.data', '/messages/a'],
    ['/messages.data', '/messages'],
    ['/_root.data', '/'],
  ])('%s, as the scripts of a page ask, is near where %s is', (data, page) => {
    expect(near(data)).toBe(near(page))
  })
})

test('few routes are near one address, with their files, and all of them where the browser asks which there are', () => {
  const { routes, assets } = near('/sign-in')
  expect(Object.keys(routes).length).toBeLessThan(10)
  expect(Object.keys(assets.routes).sort()).toEqual(Object.keys(routes).sort())
  expect(assets.version).toBe(build.assets.version)
  expect(near('/__manifest').routes).toEqual(build.routes)
})
