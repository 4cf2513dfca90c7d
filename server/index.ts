import { runJobsOrLeaveThem } from '#workers/run-jobs.ts'
import { openInstallation } from './database.ts'
import { atEnd } from './ending.ts'
import { env } from './env.ts'
import { openRehearsal } from '#server/rehearsal/open-rehearsal.ts'
import { openWebsite } from '#server/website/website.ts'

const db = await openInstallation()
const rehearsal = env.REHEARSAL === '1' ? await openRehearsal(env.DATA_DIR) : undefined
const website = await openWebsite(db).catch((error: Error) => {
  console.error(
    `Không mở được ${env.HOST}:${env.PORT}, hãy chọn cổng khác bằng PORT. (${error.message})`,
  )
  process.exit(1)
})
const jobs = runJobsOrLeaveThem(db)

console.log(`Lan Tỏa: ${website.url}`)
if (rehearsal) console.log(`Trang mô phỏng để tập dượt: ${rehearsal.url}`)

atEnd(async () => {
  await website.close()
  await jobs.close()
  await rehearsal?.close()
  await db.destroy()
})
