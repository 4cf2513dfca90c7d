import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const tests = globSync('{server,db,workers,app}/**/*.test.ts')
/** What opens a database runs once more, on PostgreSQL. */
const onDatabases = tests.filter((file) =>
  /\b(openTestDatabase|makeTestDatabase|openRoad|openProvince)\b/.test(readFileSync(file, 'utf8')),
)

/** What starts processes of ours takes minutes: it begins first, so that nobody waits for it alone in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith('kill.test.ts') ? 0 : moduleId.includes('/workers/') ? 1 : 2
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const shared = {
  setupFiles: ['./vitest.setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  pool: 'forks' as const,
}

export default defineConfig({
  test: {
    // Many of them wait for processes of their own: two files at once, on two cores too.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'sqlite',
          include: tests,
          env: { TEST_ENGINE: 'sqlite', PORT: '0' },
        },
      },
      {
        test: {
          ...shared,
          name: 'postgres',
          include: onDatabases,
          env: { TEST_ENGINE: 'postgres', PORT: '0' },
          globalSetup: './db/test-database.setup.ts',
        },
      },
    ],
  },
})
