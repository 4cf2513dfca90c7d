import { expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { countAttempt } from './throttle.ts'

test('of two hundred attempts at one account ten are let through, whichever come at the same moment', async () => {
  const db = await openTestDatabase()
  const tries = Array.from({ length: 200 }, (_, at) =>
    countAttempt(db, { account: 'lan@example.vn', address: `10.0.0.${at}` }),
  )
  const answers = await Promise.allSettled(tries)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  const kept = await db.selectFrom('signInFailures').select('key').execute()
  expect(kept).toHaveLength(30)
})

test('two accounts that one address tries at the same moment hold each other up no longer than that', async () => {
  const db = await openTestDatabase()
  const tries = Array.from({ length: 40 }, (_, at) =>
    countAttempt(db, { account: `${at % 2 ? 'a' : 'b'}@example.vn`, address: `10.0.0.${at % 20}` }),
  )
  const answers = await Promise.allSettled(tries)
  const reasons = answers.map((one) => (one.status === 'rejected' ? String(one.reason) : 'in'))
  expect(reasons.filter((reason) => reason === 'in')).toHaveLength(20)
  expect(reasons.filter((reason) => !/^in$|tooManyFailures/.test(reason))).toEqual([])
})
