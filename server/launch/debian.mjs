import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runAside } from './child.mjs'

/** What asks Debian's packages not to start their services. */
const POLICY = '/usr/sbin/policy-rc.d'

const settings = { DEBIAN_FRONTEND: 'noninteractive' }
let isUpdated = false

/** Whether we may install Debian's own packages. */
export function isRootOnDebian() {
  const release = '/etc/os-release'
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  return isDebian && process.getuid?.() === 0
}

/**
 * Installs packages with apt-get, after saying so; whether that worked, the caller sees by looking again.
 * @param {string[]} packages @param {{ recommended?: boolean }} [options] with what Debian recommends along with them
 */
export async function installFromDebian(packages, { recommended = true } = {}) {
  console.error(`Installing with apt-get, as root: ${packages.join(', ')}.`)
  if (!isUpdated) await runAside('apt-get', ['update'], settings)
  isUpdated = true
  const alone = recommended ? [] : ['--no-install-recommends']
  const args = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', ...alone, ...packages]
  await withoutStarting(() => runAside('apt-get', args, settings))
}

/**
 * Debian starts a server as soon as it is installed, PostgreSQL on 5432 and Redis on 6379. Ours are
 * on ports of their own; nobody asked for those. A policy that is there already is the machine's own.
 * @template T
 * @param {() => Promise<T>} work
 */
async function withoutStarting(work) {
  if (existsSync(POLICY)) return work()
  const takeAway = () => rmSync(POLICY, { force: true })
  process.once('exit', takeAway)
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return await work()
  } finally {
    process.off('exit', takeAway)
    takeAway()
  }
}
