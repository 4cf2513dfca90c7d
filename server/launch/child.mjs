import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const STDERR = 2
const parent = process.ppid

/**
 * Runs a program in the project's folder and gives its exit code, 128 + n when signal n ended it.
 * Our signals go to the program; once it has ended after one, so do we, with its code.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [settings] added to the environment
 * @returns {Promise<number>}
 */
export function run(command, args, settings) {
  return runInto('inherit', command, args, settings)
}

/** `run` for what happens on the way: all that the program says goes to stderr, and stdout stays for results. @type {typeof run} */
export function runAside(command, args, settings) {
  return runInto(STDERR, command, args, settings)
}

/**
 * @param {'inherit' | number} stdout @param {string} command @param {string[]} args
 * @param {Record<string, string>} [settings] @returns {Promise<number>}
 */
function runInto(stdout, command, args, settings = {}) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const options = { cwd: root, stdio: ['inherit', stdout, 'inherit'], env: environment(settings) }
    const child = spawn(command, args, options)
    const stopForwarding = forwardSignals(child)
    child.once('error', (error) => {
      console.error(error.message)
      end(127)
    })
    child.once('exit', (code, signal) => end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))

    /** @param {number} code */
    function end(code) {
      if (stopForwarding()) process.exit(code)
      resolve(code)
    }
  })
}

/**
 * A bare `node` in a child is the locked one.
 * @param {Record<string, string>} settings
 */
function environment(settings) {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH, ...settings }
}

/**
 * npm hands a signal to its shell, which ends and hands it to nobody: losing the parent that npm
 * gave us is a signal, too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => boolean} ends the forwarding; true when there was a signal
 */
function forwardSignals(child) {
  let any = false
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    any = true
    child.kill(signal)
  }
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent && !any) forward('SIGTERM')
  }, 200)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return () => {
    clearInterval(watch)
    process.off('SIGINT', forward).off('SIGTERM', forward)
    return any
  }
}
