import { openInstallation } from '#server/database.ts'
import { runJobs } from './run-jobs.ts'

const db = await openInstallation()
const stopJobs = runJobs(db)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await stopJobs()
    await db.destroy()
  })
