import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Locked
 * @typedef {Record<string, Locked>} Packages by path, `node_modules/zod`
 */

/**
 * The packages in which `node_modules` is not what `package-lock.json` names, by path.
 * An optional package for another platform may be absent.
 * @param {string} folder
 */
export function listDifferences(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  return Object.entries(readLocked(folder))
    .filter(([path, wanted]) => {
      const found = installed[path]
      if (!found) return !wanted.optional || isForUs(wanted)
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
 * One that is for all platforms and optional may be there for the sake of another platform's alone: npm leaves it out.
 * @param {Locked} locked
 */
function isForUs(locked) {
  return Boolean(locked.os ?? locked.cpu) && fits(locked)
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
