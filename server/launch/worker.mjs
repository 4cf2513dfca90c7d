import { ensureWorkerBuilt, WORKER_FILE } from './build.mjs'
import { run } from './child.mjs'
import { ensureInstalled } from './install.mjs'

const node = await ensureInstalled()
process.exitCode =
  (await ensureWorkerBuilt(node)) || (await run(node, [WORKER_FILE], { NODE_ENV: 'production' }))
