import { runJobsOrLeaveThem, type Jobs } from '#workers/run-jobs.ts'
import { openInstallation } from './database.ts'
import { atEnd, atFault } from './ending.ts'
import { env } from './env.ts'
import { findModel } from '#server/assist/model.ts'
import { endWithoutSecret } from '#server/launch/session-secret.mjs'
import { tell } from '#server/log/log.ts'
import { issueCode } from '#server/people/set-up.ts'
import { addFirstPlaces } from '#server/places/first-places.ts'
import { openRehearsalModel } from '#server/rehearsal/open-model.ts'
import { openRehearsal } from '#server/rehearsal/open-rehearsal.ts'
import { openWebsite } from '#server/website/website.ts'

endWithoutSecret(env.SESSION_SECRET)
atFault()
const db = await openInstallation()
await addFirstPlaces(db)
const rehearsal = env.REHEARSAL === '1' ? await openRehearsal(env.DATA_DIR) : undefined
const model = rehearsal && !findModel() ? await openRehearsalModel() : undefined
let jobs: Jobs = { ping: async () => false, close: async () => {} }
const website = await openWebsite({ db, pingQueue }).catch(endWithoutPort)
jobs = await runJobsOrLeaveThem(db)

atEnd(async () => {
  await Promise.all([website.close(), jobs.close()])
  await rehearsal?.close()
  await model?.close()
  await db.destroy()
})
await announce()

/** The queue opens right after the port. */
function pingQueue(): Promise<boolean> {
  return jobs.ping()
}

async function announce() {
  tell('listening', { port: Number(new URL(website.url).port) })
  const code = await issueCode(db)
  if (code)
    console.error(
      `Lần đầu: mở ${website.url}/set-up và nhập mã dùng một lần ${code} · ` +
        `First time: open ${website.url}/set-up and enter the one-time code ${code}`,
    )
  if (env.LOG === 'json') return
  console.log(`Lan Tỏa: ${website.url}`)
  if (rehearsal) console.log(`Trang mô phỏng để tập dượt: ${rehearsal.url}`)
}

function endWithoutPort(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
  console.error(
    `Không mở được ${env.HOST}:${env.PORT}, hãy chọn cổng khác bằng PORT. (${error.message})`,
  )
  process.exit(1)
}
