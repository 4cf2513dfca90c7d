import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { postgres } from './postgres.mjs'
import { redis } from './redis.mjs'
import { ensureServices } from './services.mjs'

const { PATH = '' } = process.env
const both = [postgres, redis]
const offline = { PATH, INSTALL_SERVICES: '0' }
const elsewhere = {
  TEST_DATABASE_URL: 'postgres://somebody@database.example/tests',
  TEST_REDIS_URL: 'redis://cache.example/3',
}

// Where the two come from elsewhere, by the URLs of the environment, there may be nothing to start.
describe.skipIf(both.some(({ find }) => !find(PATH)))(
  'servers of our own',
  { timeout: 60_000 },
  () => {
    test.each([
      ['fast for tests', false, 'off', 'no'],
      ['durable for benchmarks', true, 'on', 'yes'],
    ])(
      'are %s: both answer, not as root, and stop() leaves nothing',
      async (_, durable, fsync, aof) => {
        const services = await ensureServices({ durable, environment: offline })
        onTestFinished(() => services?.stop())
        const one = await lookAtPostgres(services?.settings.TEST_DATABASE_URL)
        const other = await lookAtRedis(services?.settings.TEST_REDIS_URL)
        expect(one).toMatchObject({
          encoding: 'UTF8',
          collation: 'C',
          fsync,
          addresses: '127.0.0.1',
        })
        expect(other).toMatchObject({ save: '', appendonly: aof, bind: '127.0.0.1' })
        for (const { pid, folder } of [one, other]) {
          expect(existsSync(folder)).toBe(true)
          expect(userOf(pid)).not.toBe('0')
        }
        await services?.stop()
        for (const server of [one, other]) expectGone(server)
      },
    )

    test('end when the process that wanted them is killed', async () => {
      const module = JSON.stringify(join(import.meta.dirname, 'services.mjs'))
      const script = `
      const { ensureServices } = await import(${module})
      const { settings } = await ensureServices({ durable: false, environment: ${JSON.stringify(offline)} })
      console.log(JSON.stringify(settings))
      setInterval(() => {}, 1000)`
      const launcher = spawn(process.execPath, ['--input-type=module', '--eval', script])
      onTestFinished(() => void launcher.kill('SIGKILL'))
      const [settings] = await once(launcher.stdout, 'data')
      const { TEST_DATABASE_URL, TEST_REDIS_URL } = JSON.parse(settings)
      const servers = [await lookAtPostgres(TEST_DATABASE_URL), await lookAtRedis(TEST_REDIS_URL)]
      launcher.kill('SIGKILL')
      await vi.waitFor(() => servers.forEach(expectGone), { timeout: 10_000, interval: 50 })
    })

    test('are only those that the environment does not name', async () => {
      const { TEST_DATABASE_URL } = elsewhere
      const environment = { ...offline, TEST_DATABASE_URL }
      const services = await ensureServices({ durable: false, environment })
      onTestFinished(() => services?.stop())
      expect(services?.settings.TEST_DATABASE_URL).toBe(TEST_DATABASE_URL)
      await lookAtRedis(services?.settings.TEST_REDIS_URL)
    })
  },
)

test('what the environment names is used, and nothing is started', async () => {
  const services = await ensureServices({ durable: false, environment: elsewhere })
  expect(services?.settings).toEqual(elsewhere)
})

test('what is missing and may not be installed is told in one sentence, with what to do', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => complain.mockRestore())
  const { TEST_DATABASE_URL } = elsewhere
  const environment = { ...offline, PATH: '/nowhere', TEST_DATABASE_URL }
  expect(await ensureServices({ durable: false, environment })).toBeUndefined()
  expect(complain.mock.calls).toEqual([
    [
      'The tests need Redis: install what is missing, or run `docker compose up -d --wait` ' +
        'and set TEST_REDIS_URL=redis://127.0.0.1:63797',
    ],
  ])
})

test('what compose.yaml offers is what the sentence names', () => {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'compose.yaml'), 'utf8')
  for (const { setting, composed } of both) {
    const { host, password } = new URL(composed)
    expect(file).toContain(`export ${setting}=${composed}\n`)
    expect(file).toContain(`'${host}:${setting === 'TEST_REDIS_URL' ? 6379 : 5432}'`)
    if (password) expect(file).toContain(`POSTGRES_PASSWORD: ${password}\n`)
  }
})

async function lookAtPostgres(url?: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    select current_setting('data_directory') as data, current_setting('fsync') as fsync,
      current_setting('listen_addresses') as addresses,
      pg_encoding_to_char(encoding) as encoding, datcollate as collation
    from pg_database where datname = current_database()`)
  await client.end()
  const { data } = rows[0]
  const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  return { ...rows[0], pid: Number(pid), folder: dirname(data) }
}

async function lookAtRedis(url = '') {
  const client = new Redis(url)
  const [, pid] = /process_id:(\d+)/.exec(await client.info('server')) ?? []
  const list = (await client.config('GET', 'save', 'appendonly', 'bind', 'dir')) as string[]
  await client.quit()
  const settings = Object.fromEntries(
    list.flatMap((word, at) => (at % 2 ? [] : [[word, list[at + 1]]])),
  )
  return { ...settings, pid: Number(pid), folder: settings.dir }
}

function userOf(pid: number) {
  return spawnSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

function expectGone({ pid, folder }: { pid: number; folder: string }) {
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(existsSync(folder)).toBe(false)
}
