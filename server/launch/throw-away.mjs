import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * @typedef {import('node:child_process').ChildProcessWithoutNullStreams} Server
 * @typedef {{ uid?: number, gid?: number }} Owner
 * @typedef {{ program: string, folder: string, owner: Owner, port: number, password: string, durable: boolean }} Start
 *
 * A service of which a throw-away server can be started on 127.0.0.1. `composed` is where
 * compose.yaml offers it; `ending` is the signal that ends it soonest and leaves nothing behind.
 * @typedef {{
 *   name: string, setting: string, debianPackage: string, composed: string, ending: NodeJS.Signals,
 *   find: (path: string) => string | undefined,
 *   start: (start: Start) => Server,
 *   url: (at: { port: number, password: string }) => string,
 * }} Service
 */

const READY = /ready to accept connections/i
const READY_MS = 60_000
const LAST_WORDS = 2_000

/** Whom the servers run as: nothing in them needs root, and PostgreSQL refuses it. @returns {Owner} */
export function findOwner() {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
  const [, uid, gid] =
    /^postgres:.*?:(\d+):(\d+):/m.exec(users) ?? /^nobody:.*?:(\d+):(\d+):/m.exec(users) ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * A new folder of the owner's. What is to be durable goes to a disk; `/tmp` may be in memory.
 * @param {{ owner: Owner, durable: boolean }} options
 */
export function makeFolder({ owner, durable }) {
  const parent = durable && existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
  return give(mkdtempSync(join(parent, 'lan-toa-server-')), owner)
}

/**
 * A file that only the owner can read: who else is on this machine sees arguments, not this.
 * @param {{ file: string, owner: Owner, text: string }} options
 */
export function writeSecretly({ file, owner, text }) {
  writeFileSync(file, text, { mode: 0o600 })
  return give(file, owner)
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  await new Promise((resolve) => server.close(resolve))
  return address.port
}

/** Waits until a server can be connected to. @param {Server} server @throws with what it said last */
export async function becomeReady(server) {
  let said = ''
  const ready = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-LAST_WORDS)
        if (READY.test(said)) resolve(READY)
      })
    }
  })
  const tooLate = delay(READY_MS, undefined, { ref: false })
  if ((await Promise.race([ready, once(server, 'exit'), tooLate])) !== READY) throw new Error(said)
}

/** @param {string} path @param {Owner} owner */
function give(path, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}
