import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** These run against a real WordPress, for `npm run test:wordpress` alone. */
const onWordpress = globSync('server/**/*.wordpress.test.ts')
const tests = globSync('{server,db,workers,app}/**/*.test.ts', { exclude: onWordpress })
const readTest = (file: string) => readFileSync(file, 'utf8')
/** What opens a database runs once more, on PostgreSQL. */
const OPENS =
  /\b(openTestDatabase|makeTestDatabase|openRoad|openProvince|openStationDay|openMornings|openDesk|openNewsroom|openKillScene)\b/
const onDatabases = tests.filter((file) => OPENS.test(readTest(file)))
/** What changes the environment has a process of its own: our modules read it once, as they are loaded. */
const CHANGES_ENVIRONMENT = /process\.env\.\w+ = |Object\.assign\(process\.env/
const isAlone = (file: string) => CHANGES_ENVIRONMENT.test(readTest(file))

/** What starts many processes of its own, and for about how many seconds they keep both cores busy. */
const LONG: Record<string, number> = {
  'workers/kill.test.ts': 180,
  'workers/races.test.ts': 70,
  'workers/clock.test.ts': 40,
  'workers/redis-gone.test.ts': 40,
  'workers/ending.test.ts': 30,
}

/** Between two long ones stand others, so that no two of them run side by side and nobody waits for one in the end. */
class LongApart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project)
    return [...byProject.values()].flatMap(spread)
  }
}

/** Each long one, and after it as large a part of the others as its part of the time. */
function spread(files: TestSpecification[]): TestSpecification[] {
  const secondsOf = ({ moduleId }: TestSpecification) =>
    LONG[relative(import.meta.dirname, moduleId)] ?? 0
  const others = files.filter((file) => secondsOf(file) === 0)
  const long = files
    .filter((file) => secondsOf(file) > 0)
    .sort((a, b) => secondsOf(b) - secondsOf(a))
  if (long.length === 0) return files
  const all = long.reduce((sum, file) => sum + secondsOf(file), 0)
  const before = (seconds: number) => Math.round((others.length * seconds) / all)
  let seconds = 0
  return long.flatMap((file) => {
    const from = before(seconds)
    seconds += secondsOf(file)
    return [file, ...others.slice(from, before(seconds))]
  })
}

/** A site in a test has a port of its own, and when it ends nobody stands before it who has to notice. */
const env = { PORT: '0', DRAIN_MS: '0' }

const shared = {
  setupFiles: ['./vitest.setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  pool: 'forks' as const,
}

/** Most files share a process with others, which has loaded and compiled our modules already. */
function runOn(engine: 'sqlite' | 'postgres', include: string[]) {
  const test = {
    ...shared,
    env: { ...env, TEST_ENGINE: engine },
    ...(engine === 'postgres' && { globalSetup: './db/test-database.setup.ts' }),
  }
  const alone = include.filter(isAlone)
  const together = include.filter((file) => !isAlone(file))
  return [
    { test: { ...test, name: engine, include: together, isolate: false } },
    { test: { ...test, name: `${engine}-alone`, include: alone } },
  ]
}

const wordpress = { ...shared, name: 'wordpress', include: onWordpress, env }

export default defineConfig({
  test: {
    // Many of them wait for processes of their own, which need a core too: two files at once, on two cores as well.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    sequence: { sequencer: LongApart },
    projects: [
      ...runOn('sqlite', tests),
      ...runOn('postgres', onDatabases),
      ...(process.env.TEST_WORDPRESS ? [{ test: wordpress }] : []),
    ],
  },
})
