import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** These run against a real WordPress, for `npm run test:wordpress` alone. */
const onWordpress = globSync('server/**/*.wordpress.test.ts')
const tests = globSync('{server,db,workers,app}/**/*.test.ts', { exclude: onWordpress })
/** What opens a database runs once more, on PostgreSQL. */
const OPENS =
  /\b(openTestDatabase|makeTestDatabase|openRoad|openProvince|openStationDay|openMornings|openDesk|openNewsroom|openKillScene)\b/
const onDatabases = tests.filter((file) => OPENS.test(readFileSync(file, 'utf8')))

/** The kill tests take minutes: they begin first, so that nobody waits for one alone in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/kill.test.ts')
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

/** A site in a test has a port of its own, and when it ends nobody stands before it who has to notice. */
const env = { PORT: '0', DRAIN_MS: '0' }

const shared = {
  setupFiles: ['./vitest.setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  pool: 'forks' as const,
}

const wordpress = { ...shared, name: 'wordpress', include: onWordpress, env }

export default defineConfig({
  test: {
    // Many of them wait for processes of their own, which need a core too: two files at once, on two cores as well.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'sqlite',
          include: tests,
          env: { ...env, TEST_ENGINE: 'sqlite' },
        },
      },
      {
        test: {
          ...shared,
          name: 'postgres',
          include: onDatabases,
          env: { ...env, TEST_ENGINE: 'postgres' },
          globalSetup: './db/test-database.setup.ts',
        },
      },
      ...(process.env.TEST_WORDPRESS ? [{ test: wordpress }] : []),
    ],
  },
})
