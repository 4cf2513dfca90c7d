import { mkdirSync } from 'node:fs'
import { DATABASE } from '#server/database.ts'
import { env } from '#server/env.ts'
import { sentenceOf, unusable } from './format.ts'
import { restoreBackup } from './restore-backup.ts'

const file = process.argv[2]

try {
  if (!file) throw unusable('Which backup? npm run restore -- FILE')
  mkdirSync(env.DATA_DIR, { recursive: true })
  const { rows, takenAt } = await restoreBackup({ file, into: DATABASE })
  console.log(`${rows} rows restored, as of ${takenAt}. Everybody signs in anew.`)
  console.log(
    'Publishing is paused. See that the old machine no longer runs; then an administrator lets it go on, at /publishing.',
  )
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
