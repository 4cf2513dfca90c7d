import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { endWithoutSecret } from './session-secret.mjs'

endWithoutSecret(process.env.SESSION_SECRET)
const node = await ensureInstalled()
const settings = { NODE_ENV: 'production' }
process.exitCode =
  (await ensureBuilt(node)) || (await run(node, [join(root, 'server', 'index.ts')], settings))
