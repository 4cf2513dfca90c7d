import { join } from 'node:path'
import { instant } from '#server/clock.ts'
import { DATABASE } from '#server/database.ts'
import { env } from '#server/env.ts'
import { sentenceOf } from './format.ts'
import { takeBackup } from './take-backup.ts'

const file = process.argv[2] ?? join(env.DATA_DIR, 'backups', `lan-toa-${name(instant())}.jsonl.gz`)

try {
  const { takenAt, rows } = await takeBackup({ from: DATABASE, file })
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0)
  console.log(`${file}: ${count} rows of ${Object.keys(rows).length} tables, as of ${takenAt}.`)
  console.log(
    'It holds tokens of channels and password hashes, not encrypted: only its owner can read it (mode 600). Keep it so.',
  )
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

/** `2026-11-22T05-30-00Z`: an instant without what some file systems refuse. */
function name(at: string): string {
  return at.replace(/\.\d+/, '').replaceAll(':', '-')
}
