import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** A check passes or fails as a whole. @param {number} code its exit code @returns {Tally} */
export function tallyCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/**
 * What a suite's JSON report counts. A suite that leaves no report, runs no test, or ends with an
 * error that none of its tests shows counts as one failed.
 * @param {{ file: string, read: (report: any) => Tally, code: number }} suite
 * @returns {Tally}
 */
export function tallySuite({ file, read, code }) {
  if (!existsSync(file)) return tallyCheck(1)
  const tally = read(JSON.parse(readFileSync(file, 'utf8')))
  const isUnexplained = code !== 0 && tally.failed === 0
  const ranNothing = tally.passed + tally.failed === 0
  return isUnexplained || ranNothing ? { ...tally, failed: 1 } : tally
}

/** @param {any} report @returns {Tally} */
export function readVitest(report) {
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults
  const unread = files.filter((file) => file.status === 'failed' && !file.assertionResults.length)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {any} report @returns {Tally} */
export function readPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}
