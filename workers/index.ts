import { openInstallation } from '#server/database.ts'
import { atEnd } from '#server/ending.ts'
import { runJobs } from './run-jobs.ts'

const db = await openInstallation()
const jobs = runJobs(db)

atEnd(async () => {
  await jobs.close()
  await db.destroy()
})
