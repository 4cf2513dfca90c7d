import { existsSync, rmSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { root, runAside } from './child.mjs'
import { listDifferences } from './installed.mjs'
import * as locked from './locked-node.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

/**
 * Installs what `package-lock.json` names unless it is there already, and gives the path of a Node
 * that runs this program. Ends the process with a sentence where either cannot be had.
 *
 * Needs Node's built-ins alone, and starts on an old Node, too: it comes before everything else.
 */
export async function ensureInstalled() {
  if (!locked.isYoung && !locked.bringsNode()) endWithoutNode()
  if (listDifferences(root).length > 0) {
    await oneAtATime({
      lock: join(root, '.cache', 'install.lock'),
      waiting: 'Đang chờ một lệnh khác cài đặt xong… · Waiting for another command to install…',
      work: install,
    })
  }
  return locked.findNode() ?? endWithoutNode()
}

async function install() {
  if (listDifferences(root).length === 0) return
  console.error('Cài đặt các gói đã khoá, chỉ một lần… · Installing the locked packages, once…')
  const nodeFolder = join(root, '.cache', 'node')
  const node = locked.isYoung ? process.execPath : await fetchNode(nodeFolder)
  await installWith(node, root)
  rmSync(nodeFolder, { recursive: true, force: true })
  locked.linkNode()
}

/** npm leaves out optional packages that its own Node is too old for: it gets the locked one first. @param {string} folder */
async function fetchNode(folder) {
  const node = locked.writeNodeProject(folder)
  await installWith(process.execPath, folder)
  return locked.runs(node) ? node : endWithoutNode()
}

/** @param {string} node the Node for npm to run on @param {string} folder the project to install */
async function installWith(node, folder) {
  const [command, ...args] = npm(node)
  const every = ['--include=dev', '--include=optional', '--include=peer']
  const code = await runAside(
    command,
    [...args, 'ci', `--prefix=${folder}`, '--loglevel=error', ...every],
    { PATH: [dirname(node), process.env.PATH].join(delimiter) },
  )
  if (code === 0) return
  console.error(
    `Không cài đặt được: npm ci kết thúc với mã ${code}. · ` +
      `The installation failed: npm ci ended with code ${code}.`,
  )
  process.exit(code)
}

/** The npm that started us, or the one on PATH. @param {string} node @returns {[string, ...string[]]} */
function npm(node) {
  const script = process.env.npm_execpath
  const isNpm = script && basename(script).startsWith('npm-cli.') && existsSync(script)
  return isNpm ? [node, script] : ['npm']
}

/** @returns {never} */
function endWithoutNode() {
  console.error(
    `Lan Tỏa cần Node.js ${locked.OLDEST_NODE} trở lên, ở đây là ${process.versions.node}. · ` +
      `Lan Tỏa needs Node.js ${locked.OLDEST_NODE} or later, this is ${process.versions.node}.`,
  )
  process.exit(1)
}
