import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { writeSecretly } from './throw-away.mjs'

const FASTER = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** Its program is the folder with `initdb` and `postgres`. @type {import('./throw-away.mjs').Service} */
export const postgres = {
  name: 'PostgreSQL',
  setting: 'TEST_DATABASE_URL',
  debianPackage: 'postgresql',
  composed: 'postgres://postgres:lan-toa@127.0.0.1:54317/postgres',
  ending: 'SIGQUIT',
  find,
  start,
  url: ({ port, password }) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
}

/** @param {string} path */
function find(path) {
  return [...path.split(delimiter), ...debianFolders()]
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .map((folder) => dirname(realpathSync(join(folder, 'initdb'))))
    .find((folder) => existsSync(join(folder, 'postgres')))
}

/** Debian keeps every version in a folder of its own, none of them on PATH; the newest first. */
function debianFolders() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root) : []
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'))
}

/** @param {import('./throw-away.mjs').Start} options */
function start({ program, folder, owner, port, password, durable }) {
  const data = join(folder, 'data')
  const pwfile = writeSecretly({ file: join(folder, 'password'), owner, text: password })
  // md5 is as good as any for a random password, and costs a connection 40 ms less than SCRAM.
  const auth = ['--username=postgres', `--pwfile=${pwfile}`, '--auth=md5']
  const init = [`--pgdata=${data}`, ...auth, '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(program, 'initdb'), init, { cwd: folder, ...owner, stdio: 'pipe' })
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'log_min_messages=log',
    ...(durable ? [] : FASTER),
  ]
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  return spawn(join(program, 'postgres'), args, { cwd: folder, ...owner })
}
