import { join } from 'node:path'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'

const node = await ensureInstalled()
process.exitCode = await run(node, [join(root, 'workers', 'index.ts')], { NODE_ENV: 'production' })
