import pg from 'pg'

/** Made once, before all tests; every test's database begins as a copy of it. */
export const TEMPLATE = 'lan_toa_template'
export const TEST_DATABASES = 'lan_toa_test_'

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
