import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './child.mjs'
import { fits, readLocked } from './installed.mjs'

export const OLDEST_NODE = 24

const path = `node_modules/node-linux-${process.arch}`

/** Whether the Node that runs us is young enough. */
export const isYoung = isYoungEnough(process.versions.node)

/** Whether the lock brings a Node for this platform. */
export function bringsNode() {
  const locked = readLocked(root)[path]
  return locked !== undefined && fits(locked)
}

/** The locked Node where it runs, else the one that runs us, if it is young enough. */
export function findNode() {
  const locked = join(root, path, 'bin', 'node')
  if (runs(locked)) return locked
  if (isYoung) return process.execPath
}

/** Whether a Node starts here and is young enough. @param {string} node */
export function runs(node) {
  if (!existsSync(node)) return false
  if (node === process.execPath) return isYoung
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return isYoungEnough(stdout ?? '')
}

/** Makes `folder` a project of the locked Node alone, and says where it will be once installed. @param {string} folder */
export function writeNodeProject(folder) {
  const project = { optionalDependencies: { [path.replace('node_modules/', '')]: '*' } }
  const packages = { '': project, [path]: readLocked(root)[path] }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  return join(folder, path, 'bin', 'node')
}

/** npm 8 does not link a program that two packages bring, even if one is for another platform. */
export function linkNode() {
  const link = join(root, 'node_modules', '.bin', 'node')
  if (!bringsNode() || existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(join('..', path.replace('node_modules/', ''), 'bin', 'node'), link)
}

/** @param {string} version `24.21.0` */
function isYoungEnough(version) {
  return Number.parseInt(version, 10) >= OLDEST_NODE
}
