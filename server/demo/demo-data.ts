import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrate, openDatabase } from '#db/database.ts'
import { DATABASE_FILE } from '#server/database.ts'
import { accountLines } from './demo-accounts.ts'
import { loadDemo } from './load-demo.ts'
import { env } from '#server/env.ts'
import { openRehearsal } from '#server/rehearsal/open-rehearsal.ts'

if (!existsSync(DATABASE_FILE)) await prepare()
console.log(accountLines())

/** Loads the demo beside its place and moves it there when all of it is done: a half one is never served. */
async function prepare(): Promise<void> {
  console.log('Đang nạp dữ liệu mẫu (chỉ lần đầu)…')
  const folder = `${env.DATA_DIR}.loading`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const db = openDatabase(join(folder, 'lan-toa.sqlite'))
  await migrate(db)
  const platform = await openRehearsal(folder)
  await loadDemo(db, platform)
  await platform.close()
  await db.destroy()
  mkdirSync(dirname(env.DATA_DIR), { recursive: true })
  rmSync(env.DATA_DIR, { recursive: true, force: true })
  renameSync(folder, env.DATA_DIR)
}
