import { openInstallation } from '#server/database.ts'
import { atEnd } from '#server/ending.ts'
import { runJobs } from './run-jobs.ts'

const db = await openInstallation()
const stopJobs = runJobs(db)

atEnd(async () => {
  await stopJobs()
  await db.destroy()
})
