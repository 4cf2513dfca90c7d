import { join } from 'node:path'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureServices } from './services.mjs'

// stdout is the benchmark's own: `npm run -s bench -- NAME --json` prints one line.
const node = await ensureInstalled()
const services = await ensureServices({ durable: true })
process.exitCode = services ? await measure(services) : 1

/** @param {import('./services.mjs').Services} services */
async function measure({ settings, stop }) {
  const bench = join(root, 'server', 'bench', 'bench.ts')
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = settings
  const code = await run(node, [bench, ...process.argv.slice(2)], {
    DATABASE_URL: TEST_DATABASE_URL,
    REDIS_URL: TEST_REDIS_URL,
  })
  await stop()
  return code
}
