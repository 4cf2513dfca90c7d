import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const LOOK_AGAIN_MS = 500
const SIGN_OF_LIFE_MS = 5_000
const SILENT_MS = 60_000

/**
 * Does `work` while no other process on this machine does work under the same lock, and waits for
 * one that does. The lock is a folder with one file, named after its owner's process id. A folder
 * can only be renamed onto an absent or an empty one, so of two processes that clear a dead
 * owner's file away, one gets the lock and neither removes the other's.
 * @template T
 * @param {{ lock: string, waiting: string, work: () => Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function oneAtATime({ lock, waiting, work }) {
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 1) process.stderr.write(`${waiting}\n`)
    await delay(LOOK_AGAIN_MS)
  }
  const own = join(lock, String(process.pid))
  const release = () => fs.rmSync(own, { force: true })
  const signOfLife = setInterval(() => fs.utimesSync(own, new Date(), new Date()), SIGN_OF_LIFE_MS)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(signOfLife)
    process.off('exit', release)
    release()
  }
}

/** @param {string} lock */
function take(lock) {
  const ready = `${lock}.${process.pid}`
  fs.mkdirSync(ready, { recursive: true })
  fs.writeFileSync(join(ready, String(process.pid)), '')
  clearDead(lock)
  try {
    fs.renameSync(ready, lock)
    return true
  } catch {
    fs.rmSync(ready, { recursive: true })
    return false
  }
}

/** @param {string} lock */
function clearDead(lock) {
  try {
    for (const owner of fs.readdirSync(lock)) {
      const file = join(lock, owner)
      const silentMs = Date.now() - fs.statSync(file).mtimeMs
      if (silentMs > SILENT_MS || !isAnotherAlive(Number(owner))) fs.rmSync(file, { force: true })
    }
    fs.rmdirSync(lock)
  } catch {
    // Held, or gone in the meantime: the renaming tells.
  }
}

/** @param {number} pid */
function isAnotherAlive(pid) {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
