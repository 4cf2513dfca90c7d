import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

/** What the build is made of. It names the server's modules and does not contain them. */
const SOURCES = [
  'app',
  'public',
  'package-lock.json',
  'package.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]
const STAMP = join(root, 'build', 'sources.sha256')
const RESULTS = [join(root, 'build', 'client'), join(root, 'build', 'server', 'index.js')]

/**
 * Builds the pages unless the build at hand was made from these very sources.
 * @param {string} node the path of the Node to build with
 * @returns {Promise<number>} the exit code
 */
export async function ensureBuilt(node) {
  if (isBuilt()) return 0
  return oneAtATime({
    lock: join(root, '.cache', 'build.lock'),
    waiting: 'Đang chờ một lệnh khác dựng xong các trang… · Waiting for another command to build…',
    work: () => build(node),
  })
}

/** @param {string} node */
async function build(node) {
  if (isBuilt()) return 0
  console.log('Dựng các trang… · Building the pages…')
  rmSync(STAMP, { force: true })
  const sources = fingerprint()
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const code = await run(node, [remix, 'vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
  })
  if (code === 0) writeFileSync(STAMP, sources)
  return code
}

function isBuilt() {
  if (![STAMP, ...RESULTS].every((path) => existsSync(path))) return false
  return readFileSync(STAMP, 'utf8') === fingerprint()
}

/** SHA-256 over names and contents: times of files mean nothing in a fresh clone. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((path) => listFiles(path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [path] : []
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => listFiles(`${path}/${name}`))
}

const isCommand = realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)
if (isCommand) process.exitCode = await ensureBuilt(await ensureInstalled())
