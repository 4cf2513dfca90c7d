import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { writeSecretly } from './throw-away.mjs'

/** @type {import('./throw-away.mjs').Service} */
export const redis = {
  name: 'Redis',
  setting: 'TEST_REDIS_URL',
  debianPackage: 'redis-server',
  composed: 'redis://127.0.0.1:63797',
  ending: 'SIGTERM',
  find,
  start,
  url: ({ port, password }) => `redis://:${password}@127.0.0.1:${port}`,
}

/** @param {string} path */
function find(path) {
  const folders = path.split(delimiter)
  return ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file))
}

/** @param {import('./throw-away.mjs').Start} options */
function start({ program, folder, owner, port, password, durable }) {
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${folder}"`,
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
  ]
  const file = join(folder, 'redis.conf')
  writeSecretly({ file, owner, text: settings.join('\n') })
  return spawn(program, [file], { cwd: folder, ...owner })
}
