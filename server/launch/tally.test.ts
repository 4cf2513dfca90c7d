import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlaywright, readVitest, sum, tallySuite } from './tally.mjs'

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

test('a report is counted as it stands', () => {
  expect(tally(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }
  expect(readPlaywright(report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a file that cannot be read counts as one failed', () => {
  const unread = { status: 'failed', assertionResults: [] }
  expect(tally({ ...vitest, testResults: [unread] }, 1)).toMatchObject({ passed: 5, failed: 1 })
})

test.each([
  ['without a report', undefined, 1],
  ['without a report, content all the same', undefined, 0],
  ['with an error outside its tests', vitest, 1],
  ['with no test at all', { ...vitest, numPassedTests: 0 }, 0],
])('a suite that ends %s counts as one failed', (_, report, code) => {
  expect(tally(report, code).failed).toBe(1)
})

test('suites are summed', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
})

function tally(report: object | undefined, code: number) {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  if (report) writeFileSync(file, JSON.stringify(report))
  return tallySuite({ file, code, read: readVitest })
}
