import { join } from 'node:path'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureWordpress } from './wordpress-programs.mjs'
import { openWordpress } from './wordpress-site.mjs'

// The channel `wordpress` against a real one, from Debian's packages: they are installed where they are missing.
const node = await ensureInstalled()
const programs = await ensureWordpress()
process.exitCode = programs ? await test(programs) : 1

/** @param {import('./wordpress-programs.mjs').Programs} programs */
async function test(programs) {
  const site = await openWordpress(programs)
  if (!site) return 1
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await run(node, [vitest, 'run', '--project', 'wordpress'], {
    TEST_WORDPRESS: JSON.stringify(site.settings),
  })
  await site.close()
  return code
}
