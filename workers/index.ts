import { constants, setPriority } from 'node:os'
import { openInstallation } from '#server/database.ts'
import { atEnd, atFault } from '#server/ending.ts'
import { env } from '#server/env.ts'
import { tell } from '#server/log/log.ts'
import { openHealthPort } from '#server/website/health-port.ts'
import { runJobs } from './run-jobs.ts'

atFault()
// Somebody waits for a page; where one machine does both, pages come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const db = await openInstallation()
const jobs = await runJobs(db)
const port = env.HEALTH_PORT
const health =
  port === undefined ? undefined : await openHealthPort({ db, pingQueue: jobs.ping }, { port })

atEnd(async () => {
  await jobs.close()
  await health?.close()
  await db.destroy()
})
tell('working', { healthPort: health && Number(new URL(health.url).port) })
