import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureWorkerBuilt } from './build.mjs'
import { root, run } from './child.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureServices } from './services.mjs'
import { readPlaywright, readVitest, sum, tallyCheck, tallySuite } from './tally.mjs'
import { ensureTestTools } from './test-tools.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const node = await ensureInstalled()
const filters = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'lan-toa-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

/** @type {Tally[]} */
const tallies = []
if (filters.length > 0) {
  await step('unit and integration tests', runTests)
} else {
  // It is fetched, where it is missing, while the cores are busy with something else.
  const fetching = ensureChromium(node)
  await step('format, lint, types and build', checkAndBuild)
  const chromium = await fetching
  await step('unit and integration tests', runTests)
  await step('browser stories', () => runStories(chromium))
}
const { passed, failed, skipped } = sum(tallies)
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)

/** A failing step does not keep the next from being seen. @param {string} name @param {() => Promise<Tally>} work */
async function step(name, work) {
  console.log(`\n— ${name}`)
  const startedAt = Date.now()
  const tally = await work()
  tallies.push(tally)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`— ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'}, ${seconds} s`)
}

/** Each needs one core: together they keep all of them busy. */
async function checkAndBuild() {
  return sum(
    await Promise.all([
      check('prettier/bin/prettier.cjs', ['--check', '.']),
      check('eslint/bin/eslint.js', ['.', '--max-warnings=0']),
      check('typescript-7/bin/tsc', ['--noEmit']),
      buildAll(),
    ]),
  )
}

/** @param {string} tool its file in node_modules @param {string[]} args */
async function check(tool, args) {
  return tallyCheck(await runTool(tool, args))
}

/** Not a check of its own: it counts when it fails. */
async function buildAll() {
  const code = (await ensureBuilt(node)) || (await ensureWorkerBuilt(node))
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

async function runTests() {
  const services = await ensureServices({ durable: false })
  if (!services) return tallyCheck(1)
  await ensureTestTools()
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', ...reporters, ...filters]
  const code = await runTool('vitest/vitest.mjs', args, services.settings)
  await services.stop()
  return tallySuite({ file, code, read: readVitest })
}

/** @param {string | undefined} chromium */
async function runStories(chromium) {
  if (!chromium) return tallyCheck(1)
  const file = join(reports, 'playwright.json')
  const settings = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--reporter=list,json']
  const code = await runTool('@playwright/test/cli.js', args, settings)
  return tallySuite({ file, code, read: readPlaywright })
}

/** @param {string} tool @param {string[]} args @param {Record<string, string>} [settings] */
function runTool(tool, args, settings) {
  return run(node, [join(root, 'node_modules', tool), ...args], settings)
}
