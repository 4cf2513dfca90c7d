import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[],
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Locked
 * @typedef {Record<string, Locked>} Packages by path, `node_modules/zod`
 */

/**
 * The packages in which `node_modules` is not what `package-lock.json` names, by path.
 * An optional package for another platform may be absent.
 * @param {string} folder
 */
export function listDifferences(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  const { '': project = {} } = readPackages(join(folder, 'package-lock.json'))
  const askers = [project, ...Object.values(installed)]
  return Object.entries(readLocked(folder))
    .filter(([path, wanted]) => {
      const found = installed[path]
      if (!found) return !wanted.optional || isMissed(path, wanted, askers)
      const isSame = found.version === wanted.version && found.integrity === wanted.integrity
      return !isSame || !existsSync(join(folder, path, 'package.json'))
    })
    .map(([path]) => path)
}

/** What the lock names, without the project itself. @param {string} folder */
export function readLocked(folder) {
  const { '': _project, ...packages } = readPackages(join(folder, 'package-lock.json'))
  return packages
}

/**
 * Whether an optional package that is missing should be here: it is for this platform, and something that is here
 * asks for it. What only another platform's packages ask for, npm leaves out.
 * @param {string} path @param {Locked} locked @param {Locked[]} askers
 */
function isMissed(path, locked, askers) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const asks = (/** @type {Locked} */ one) =>
    name in { ...one.dependencies, ...one.optionalDependencies }
  return fits(locked) && askers.some(asks)
}

/** Whether a package is for this platform. @param {Locked} locked */
export function fits({ os, cpu, libc }) {
  if (!allows(os, process.platform) || !allows(cpu, process.arch)) return false
  return !libc || allows(libc, ourLibc())
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
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
