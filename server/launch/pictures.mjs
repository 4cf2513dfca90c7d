import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, run } from './child.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const node = await ensureInstalled()
const chromium = await ensureChromium(node)
process.exitCode = chromium ? await makePictures(chromium) : 1

/** @param {string} chromium */
async function makePictures(chromium) {
  const code = await ensureBuilt(node)
  if (code !== 0) return code
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const args = [playwright, 'test', '--config', join('e2e', 'pictures.config.ts')]
  return run(node, args, { CHROMIUM_PATH: chromium })
}
