import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Locked
 * @typedef {Record<string, Locked>} Packages by path, `node_modules/zod`
 */

/**
 * The packages in which `node_modules` is not what `package-lock.json` names, by path.
 * An optional package may be absent when it is for another platform, or when npm left it out.
 * @param {string} folder
 */
export function listDifferences(folder) {
  const locked = readLocked(folder)
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  const leftOut = readPackages(leftOutFile(folder))
  return Object.keys(locked).filter((path) => {
    const wanted = locked[path] ?? {}
    if (!installed[path] && wanted.optional) return fits(wanted) && !isSame(wanted, leftOut[path])
    return !isSame(wanted, installed[path]) || !existsSync(join(folder, path, 'package.json'))
  })
}

/**
 * Notes the optional packages that an installation has just left out, for instance because of the
 * version of Node that npm runs on: it would leave them out again. Our own Node is not among them.
 * @param {string} folder
 */
export function noteLeftOut(folder) {
  const locked = readLocked(folder)
  const paths = listDifferences(folder).filter((path) => {
    return locked[path]?.optional && !path.startsWith('node_modules/node-linux-')
  })
  const packages = Object.fromEntries(paths.map((path) => [path, locked[path]]))
  writeFileSync(leftOutFile(folder), JSON.stringify({ packages }, null, 2))
}

/** Whether the lock brings a Node for this platform. @param {string} folder */
export function bringsNode(folder) {
  const entries = Object.entries(readLocked(folder))
  return entries.some(([path, entry]) => path.startsWith('node_modules/node-linux-') && fits(entry))
}

/** @param {string} folder @returns {Packages} */
function readLocked(folder) {
  const { '': project, ...packages } = readPackages(join(folder, 'package-lock.json'))
  if (!project) throw new Error(`No package-lock.json in ${folder}`)
  return packages
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/** @param {string} folder */
function leftOutFile(folder) {
  return join(folder, 'node_modules', '.left-out.json')
}

/** @param {Locked} one @param {Locked | undefined} other */
function isSame(one, other) {
  return one.version === other?.version && one.integrity === other?.integrity
}

/** @param {Locked} entry */
function fits({ os, cpu, libc }) {
  return (
    allows(os, process.platform) && allows(cpu, process.arch) && (!libc || allows(libc, ourLibc()))
  )
}

/** @param {string | string[] | undefined} list `linux`, or `!win32` for all but one @param {string} ours */
function allows(list, ours) {
  const names = list ? [list].flat() : []
  if (names.includes(`!${ours}`)) return false
  return names.includes(ours) || names.every((name) => name.startsWith('!'))
}

/** @type {string | undefined} */
let libc

function ourLibc() {
  if (process.platform !== 'linux') return 'none'
  const header = () => /** @type {any} */ (process.report.getReport()).header
  return (libc ??= header().glibcVersionRuntime ? 'glibc' : 'musl')
}
