import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { postgres } from './postgres.mjs'
import { redis } from './redis.mjs'
import { becomeReady, findFreePort, findOwner, makeFolder } from './throw-away.mjs'

/**
 * Keeps throw-away servers for the process that started it. However that one ends, killed or not,
 * the channel between the two closes: then the servers end, and their folders go.
 *
 * @typedef {{ programs: Record<string, string>, durable: boolean }} Work programs by the name of their service
 * @typedef {{ folder: string, server?: import('./throw-away.mjs').Server, ending: NodeJS.Signals }} Kept
 */

/** @type {Work} */
const { programs, durable } = JSON.parse(process.argv[2] ?? '')
const owner = findOwner()

/** @type {Kept[]} */
const kept = []

for (const event of ['disconnect', 'SIGINT', 'SIGTERM']) process.once(event, end)
const services = [redis, postgres].filter(({ name }) => programs[name])
try {
  const ports = await Promise.all(services.map(findFreePort))
  // In one go, so that the end of it all never comes between a folder and its server.
  const urls = services.map((service, at) => [service.setting, start(service, ports[at] ?? 0)])
  await Promise.all(kept.map(({ server }) => server && becomeReady(server)))
  answer({ settings: Object.fromEntries(urls) })
} catch (error) {
  answer({ failure: String(error) })
}

/** @param {import('./throw-away.mjs').Service} service @param {number} port @returns its URL */
function start({ name, ending, ...service }, port) {
  const password = randomBytes(16).toString('hex')
  const folder = makeFolder({ owner, durable })
  /** @type {Kept} */
  const one = { folder, ending }
  kept.push(one)
  const program = programs[name] ?? ''
  one.server = service.start({ program, folder, owner, port, password, durable })
  return service.url({ port, password })
}

/** @param {object} message */
function answer(message) {
  if (process.connected) process.send?.(message)
}

async function end() {
  await Promise.all(
    kept.map(async ({ server, ending, folder }) => {
      if (server?.kill(ending)) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    }),
  )
  process.exit()
}
