import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run } from './child.mjs'
import { installFromDebian, isRootOnDebian } from './debian.mjs'

/**
 * The path of a Chromium that starts: the one of CHROMIUM_PATH and no other when that is set, one on
 * PATH, Playwright's own, or one that is fetched now. Without any: undefined, after a sentence.
 * @param {string} node
 */
export async function ensureChromium(node) {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return starts(chosen) ? chosen : without(`CHROMIUM_PATH=${chosen} does not start`)
  const found = findChromium(node)
  if (found) return found
  if (process.env.INSTALL_SERVICES === '0') {
    return without('none is installed, and INSTALL_SERVICES=0 forbids fetching one')
  }
  const fetched = (await fetchFromDebian(node)) ?? (await fetchFromPlaywright(node))
  return fetched ?? without('none is installed, and none could be fetched')
}

/** Debian's Chromium without windows: the stories need two thirds of the time that the whole one takes. */
const SHELL = 'chromium-headless-shell'

/** @param {string} node */
function findChromium(node) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome']
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, playwrightPath(node)].find((path) => starts(path))
}

/** @param {string} node */
async function fetchFromDebian(node) {
  if (!isRootOnDebian()) return
  for (const name of [SHELL, 'chromium']) {
    await installFromDebian([name])
    const found = findChromium(node)
    if (found) return found
  }
}

/** @param {string} node */
async function fetchFromPlaywright(node) {
  console.log('No Chromium here: fetching Playwright’s own.')
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js')
  await run(node, [playwright, 'install', '--no-shell', 'chromium'])
  return findChromium(node)
}

/** @param {string} node */
function playwrightPath(node) {
  const print = `require('playwright').chromium.executablePath()`
  return spawnSync(node, ['-p', print], { cwd: root, encoding: 'utf8' }).stdout.trim()
}

/** Being there is not enough: libraries may be missing, or it only says where to get a browser. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}

/** @param {string} why @returns {undefined} */
function without(why) {
  console.error(`The browser stories need a Chromium: ${why}.`)
}
