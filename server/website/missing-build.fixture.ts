import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** @throws Error where the pages have not been built: a test of the site needs them */
export function refuseMissingBuild(): void {
  if (!existsSync(join(import.meta.dirname, '../../build/server/index.js')))
    throw new Error(
      'There is no build/ to serve: `npm run build` makes it, and so does `npm test`.',
    )
}
