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
import { root, runAside } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

/**
 * What is built from what, and what is then there.
 * @typedef {{ name: string, saying: string, sources: string[], results: string[], args: string[] }} Build
 */

const SETTINGS = ['package-lock.json', 'package.json', 'tsconfig.json']

/** The pages. They name the server's modules and do not contain them. @type {Build} */
const PAGES = {
  name: 'pages',
  saying: 'Dựng các trang… · Building the pages…',
  sources: [...SETTINGS, 'app', 'public', 'remix.config.js', 'vite.config.ts'],
  results: ['build/client', 'build/server/index.js'],
  args: ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
}

/** A worker in one file: it begins in a third of the time that a thousand take. @type {Build} */
const WORKER = {
  name: 'worker',
  saying: 'Dựng tiến trình gửi bài… · Building the worker…',
  sources: [...SETTINGS, 'db', 'server', 'workers', 'vite.worker.config.ts'],
  results: ['build/worker/index.js'],
  args: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.worker.config.ts'],
}

/** The file of a built worker. */
export const WORKER_FILE = join(root, 'build', 'worker', 'index.js')

/**
 * Builds the pages unless the build at hand was made from these very sources.
 * @param {string} node the path of the Node to build with
 * @returns {Promise<number>} the exit code
 */
export async function ensureBuilt(node) {
  return ensure(node, PAGES)
}

/** As `ensureBuilt`, the worker. @param {string} node @returns {Promise<number>} the exit code */
export async function ensureWorkerBuilt(node) {
  return ensure(node, WORKER)
}

/** @param {string} node @param {Build} build */
async function ensure(node, build) {
  if (isBuilt(build)) return 0
  return oneAtATime({
    lock: join(root, '.cache', `build-${build.name}.lock`),
    waiting: 'Đang chờ một lệnh khác dựng xong… · Waiting for another command to build…',
    work: () => make(node, build),
  })
}

/** @param {string} node @param {Build} build */
async function make(node, build) {
  if (isBuilt(build)) return 0
  // No complaint: a test may be the first to need it.
  process.stderr.write(`${build.saying}\n`)
  rmSync(stampOf(build), { force: true })
  const sources = fingerprint(build)
  const [tool, ...args] = build.args
  const code = await runAside(node, [join(root, tool ?? ''), ...args], { NODE_ENV: 'production' })
  if (code === 0) writeFileSync(stampOf(build), sources)
  return code
}

/** @param {Build} build */
function stampOf({ name }) {
  return join(root, 'build', `${name}.sha256`)
}

/** @param {Build} build */
function isBuilt(build) {
  const there = build.results.map((path) => join(root, path))
  if (![stampOf(build), ...there].every((path) => existsSync(path))) return false
  return readFileSync(stampOf(build), 'utf8') === fingerprint(build)
}

/** SHA-256 over names and contents: times of files mean nothing in a fresh clone. @param {Build} build */
function fingerprint({ sources }) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((path) => listFiles(path))) {
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
if (isCommand) {
  const node = await ensureInstalled()
  process.exitCode = (await ensureBuilt(node)) || (await ensureWorkerBuilt(node))
}
