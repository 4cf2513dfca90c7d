import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root, run } from './child.mjs'
import { bringsNode, listDifferences, noteLeftOut } from './installed.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

const OLDEST_NODE = 24

/**
 * Installs what `package-lock.json` names unless it is there already, and gives the path of a Node
 * that runs this program. Ends the process with a sentence where either cannot be had.
 *
 * Needs Node's built-ins alone, and starts on an old Node, too: it comes before everything else.
 */
export async function ensureInstalled() {
  if (!bringsNode(root) && majorOf(process.versions.node) < OLDEST_NODE) endWithoutNode()
  if (listDifferences(root).length > 0) {
    await oneAtATime({
      lock: join(root, '.cache', 'install.lock'),
      waiting: 'Đang chờ một lệnh khác cài đặt xong… · Waiting for another command to install…',
      work: install,
    })
  }
  return findNode() ?? endWithoutNode()
}

async function install() {
  if (listDifferences(root).length === 0) return
  console.log('Cài đặt các gói đã khoá, chỉ một lần… · Installing the locked packages, once…')
  const every = ['--include=dev', '--include=optional', '--include=peer']
  const [command, ...args] = npm()
  const code = await run(command, [...args, 'ci', '--loglevel=error', ...every])
  if (code !== 0) {
    console.error(
      `Không cài đặt được: npm ci kết thúc với mã ${code}. · ` +
        `The installation failed: npm ci ended with code ${code}.`,
    )
    process.exit(code)
  }
  noteLeftOut(root)
}

/** The npm that started us, on the Node it runs on, or the one on PATH. @returns {[string, ...string[]]} */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script && basename(script).startsWith('npm-cli.') && existsSync(script)) {
    return [node && existsSync(node) ? node : process.execPath, script]
  }
  return ['npm']
}

/** The locked Node where it runs, else the one that runs us, if it is young enough. */
function findNode() {
  const locked = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(locked) && isOurs(locked)) return locked
  if (majorOf(process.versions.node) >= OLDEST_NODE) return process.execPath
}

/** @param {string} node */
function isOurs(node) {
  if (existsSync(process.execPath) && realpathSync(node) === realpathSync(process.execPath))
    return true
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return majorOf(stdout ?? '') >= OLDEST_NODE
}

/** @param {string} version `24.21.0` */
function majorOf(version) {
  return Number.parseInt(version, 10)
}

/** @returns {never} */
function endWithoutNode() {
  console.error(
    `Lan Tỏa cần Node.js ${OLDEST_NODE} trở lên, ở đây là ${process.versions.node}. · ` +
      `Lan Tỏa needs Node.js ${OLDEST_NODE} or later, this is ${process.versions.node}.`,
  )
  process.exit(1)
}
