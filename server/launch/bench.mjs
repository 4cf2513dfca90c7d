import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureWorkerBuilt } from './build.mjs'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureServices } from './services.mjs'

// stdout is the benchmark's own: `npm run -s bench -- NAME --json` prints one line.
const node = await ensureInstalled()
const built = (await ensureBuilt(node)) || (await ensureWorkerBuilt(node))
const services = built === 0 ? await ensureServices({ durable: true }) : undefined
process.exitCode = services ? await measure(services) : 1

/** @param {import('./services.mjs').Services} services */
async function measure({ settings, stop }) {
  const bench = join(root, 'server', 'bench', 'bench.ts')
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = settings
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'lan-toa-bench-'))
  const code = await run(node, [bench, ...process.argv.slice(2)], {
    DATABASE_URL: TEST_DATABASE_URL,
    REDIS_URL: TEST_REDIS_URL,
    DATA_DIR,
  })
  rmSync(DATA_DIR, { recursive: true, force: true })
  await stop()
  return code
}
