import pg from 'pg'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the names of a run's databases begin with: two runs on one server leave each other's alone. */
    testRun: string
  }
}

/** Made once in a run, before all tests; every test's database begins as a copy of it. */
export function templateOf(run: string): string {
  return `${run}template`
}

/** Does something with the server itself, from outside the databases of the tests. */
export async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl().href })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

export function urlOf(database: string): string {
  const url = serverUrl()
  url.pathname = `/${database}`
  return url.href
}

function serverUrl(): URL {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is not set: `npm test` starts a server of its own')
  return new URL(url)
}
