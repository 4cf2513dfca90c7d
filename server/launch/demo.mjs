import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { findOrMakeSecret, keepSecret } from './session-secret.mjs'

const settings = {
  NODE_ENV: 'production',
  REHEARSAL: '1',
  // The demo is a thing of its own, whatever else is set up in this shell.
  DATABASE_URL: '',
  REDIS_URL: '',
  LOG: 'words',
  DRAIN_MS: '0',
  HOST: process.env.HOST || '127.0.0.1',
  PORT: process.env.PORT || '3000',
  DATA_DIR: process.env.DATA_DIR || 'data/demo',
}

/** For an old laptop: V8 collects sooner, and the server keeps to three quarters of the memory. */
const SMALL_YOUNG_SPACE = '--max-semi-space-size=4'

await endIfPortIsTaken()
const node = await ensureInstalled()
const dataDir = resolve(root, settings.DATA_DIR)
const secrets = {
  SESSION_SECRET: process.env.SESSION_SECRET || findOrMakeSecret(dataDir, 'session-secret'),
  SECRETS_KEY: process.env.SECRETS_KEY || findOrMakeSecret(dataDir, 'secrets-key'),
}
const steps = [
  () => ensureBuilt(node),
  () => run(node, [join(root, 'server', 'demo', 'demo-data.ts')], { ...settings, ...secrets }),
  serve,
]
for (const step of steps) {
  process.exitCode = await step()
  if (process.exitCode) break
}

/** The secrets are kept after the data: loading them makes the folder anew. */
function serve() {
  keepSecret(dataDir, 'session-secret', secrets.SESSION_SECRET)
  keepSecret(dataDir, 'secrets-key', secrets.SECRETS_KEY)
  const server = [SMALL_YOUNG_SPACE, join(root, 'server', 'index.ts')]
  return run(node, server, { ...settings, ...secrets })
}

/** Told before the minute of installing, not after it. */
async function endIfPortIsTaken() {
  const { PORT, HOST } = settings
  const opened = new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(Number(PORT), HOST, () => server.close(resolve))
  })
  const error = await opened.catch((error) => error)
  if (!error) return
  console.error(
    `Không mở được cổng ${PORT} (${error.code}), hãy chọn cổng khác: PORT=3001 npm run demo · ` +
      `Port ${PORT} cannot be opened (${error.code}), choose another: PORT=3001 npm run demo`,
  )
  process.exit(1)
}
