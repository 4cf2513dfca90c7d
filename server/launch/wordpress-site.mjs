import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort, findOwner, makeFolder } from './throw-away.mjs'

/**
 * @typedef {import('./wordpress-programs.mjs').Programs} Programs
 * @typedef {{ url: string, accounts: Record<string, string> }} Settings the site, and application passwords by user
 */

const SET_UP = fileURLToPath(new URL('wordpress-set-up.php', import.meta.url))
const READY_MS = 60_000
const LAST_WORDS = 4_000

/**
 * A throw-away WordPress on 127.0.0.1, at `/wordpress`: a database of its own, PHP's own web server, one account for
 * each role. Nothing of it is left behind when it is closed, or when this process ends. Where it does not start:
 * undefined, after what was said last.
 * @param {Programs} programs
 */
export async function openWordpress(programs) {
  const owner = findOwner()
  const folder = makeFolder({ owner, durable: false })
  /** @type {import('node:child_process').ChildProcess[]} */
  const servers = []
  const clearAway = () => {
    for (const server of servers) server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clearAway)
  try {
    const settings = await start()
    return { settings, close }
  } catch (error) {
    console.error(`WordPress does not start: ${error instanceof Error ? error.message : error}`)
    await close()
  }

  async function start() {
    const options = { cwd: folder, ...owner, stdio: /** @type {const} */ ('pipe') }
    const url = `http://127.0.0.1:${await findFreePort()}`
    const socket = join(folder, 'sock')
    execFileSync(programs.install, installArgs(folder), options)
    servers.push(spawn(programs.mariadbd, databaseArgs(folder, socket), options))
    await becomeReady(servers[0], /ready for connections/i)
    const site = join(folder, 'www', 'wordpress')
    // What Debian shares among packages is linked into it, and would be cut off.
    cpSync(programs.wordpress, site, { recursive: true, dereference: true, filter: isProgram })
    writeFileSync(join(site, 'wp-config.php'), config({ socket, url: `${url}/wordpress` }))
    if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, site])
    const accounts = execFileSync(programs.php, [SET_UP, site, socket], options)
    const serve = ['-S', new URL(url).host, '-t', join(folder, 'www')]
    servers.push(spawn(programs.php, serve, options))
    await becomeReady(servers[1], /development server/i)
    return { url, accounts: JSON.parse(String(accounts)) }
  }

  async function close() {
    process.off('exit', clearAway)
    const ended = servers.map((server) => server.exitCode === null && once(server, 'exit'))
    for (const server of servers) server.kill('SIGKILL')
    await Promise.all(ended)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} source */
function isProgram(source) {
  return !/\/(wp-config\.php|\.htaccess)$/.test(source)
}

/** @param {string} folder */
function installArgs(folder) {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]
}

/** On a socket in a folder that nobody else may enter, without a port. @param {string} folder @param {string} socket */
function databaseArgs(folder, socket) {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
  ]
}

/**
 * Of WordPress; `local` lets it take application passwords without HTTPS.
 * @param {{ socket: string, url: string }} options
 */
function config({ socket, url }) {
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_ENVIRONMENT_TYPE: 'local',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
  }
  const lines = Object.entries(settings).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  )
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
}

/** Waits until a server says that it is there. @param {import('node:child_process').ChildProcess | undefined} server @param {RegExp} sign */
async function becomeReady(server, sign) {
  if (!server) throw new Error('no server')
  let said = ''
  const ready = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-LAST_WORDS)
        if (sign.test(said)) resolve(sign)
      })
  })
  const tooLate = delay(READY_MS, undefined, { ref: false })
  if ((await Promise.race([ready, once(server, 'exit'), tooLate])) !== sign) throw new Error(said)
}
