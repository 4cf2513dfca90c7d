import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { installFromDebian, isRootOnDebian } from './debian.mjs'
import { postgres } from './postgres.mjs'
import { redis } from './redis.mjs'

/**
 * @typedef {import('./throw-away.mjs').Service} Service
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {{ settings: Record<string, string>, stop: () => Promise<void> }} Services
 */

const SERVICES = [postgres, redis]
/** @type {Services} */
const NOTHING = { settings: {}, stop: async () => {} }
const KEEPER = fileURLToPath(new URL('keeper.mjs', import.meta.url))

/**
 * PostgreSQL and Redis for tests: each is the one that the environment names, or a throw-away server
 * that ends with `stop`, or with this process. Where one cannot be had: undefined, after a sentence.
 * @param {{ durable: boolean, environment?: Environment }} options `durable`: what is
 *   committed would survive a loss of power, as in production
 * @returns {Promise<Services | undefined>}
 */
export async function ensureServices({ durable, environment = process.env }) {
  const wanted = SERVICES.filter(({ setting }) => !environment[setting])
  const programs = await findPrograms(wanted, environment)
  const missing = wanted.filter(({ name }) => !programs[name])
  if (missing.length > 0) return without(missing)
  const started = wanted.length > 0 ? await startKeeper({ programs, durable }) : NOTHING
  if (!started) return
  const settings = SERVICES.map(({ setting }) => [
    setting,
    environment[setting] || started.settings[setting],
  ])
  return { settings: Object.fromEntries(settings), stop: started.stop }
}

/**
 * By the names of the services; on Debian, after installing those that are missing.
 * @param {Service[]} services @param {Environment} environment
 */
async function findPrograms(services, { PATH = '', INSTALL_SERVICES }) {
  const missing = services.filter(({ find }) => !find(PATH))
  if (missing.length > 0 && INSTALL_SERVICES !== '0' && isRootOnDebian()) {
    await installFromDebian(missing.map(({ debianPackage }) => debianPackage))
  }
  return Object.fromEntries(services.map(({ name, find }) => [name, find(PATH)]))
}

/**
 * In a session of its own, where a Ctrl-C for this process does not reach it or its servers.
 * @param {{ programs: Record<string, string | undefined>, durable: boolean }} work
 * @returns {Promise<Services | undefined>}
 */
async function startKeeper(work) {
  /** @type {import('node:child_process').ForkOptions} */
  const options = { detached: true, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }
  const keeper = fork(KEEPER, [JSON.stringify(work)], options)
  const exited = once(keeper, 'exit')
  const stop = async () => {
    if (keeper.connected) keeper.disconnect()
    await exited
  }
  const [{ settings, failure }] = await Promise.race([once(keeper, 'message'), exited])
  if (settings) return { settings, stop }
  await stop()
  console.error(`The servers for the tests do not start: ${failure ?? 'their keeper ended'}`)
}

/** @param {Service[]} missing @returns {undefined} */
function without(missing) {
  const names = missing.map(({ name }) => name).join(' and ')
  const urls = missing.map(({ setting, composed }) => `${setting}=${composed}`).join(' ')
  console.error(
    `The tests need ${names}: install what is missing, ` +
      `or run \`docker compose up -d --wait\` and set ${urls}`,
  )
}
