import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'

/** The people of the demo, by their part. */
export const PEOPLE = {
  officer: 'canbo@demo.lantoa',
  leader: 'lanhdao@demo.lantoa',
  operator: 'loa@demo.lantoa',
  administrator: 'quantri@demo.lantoa',
  city: 'thanhpho@demo.lantoa',
  stranger: 'tinhkhac@demo.lantoa',
}
export type Part = keyof typeof PEOPLE

type House = { url: string; rehearsalUrl: string }
type Fixtures = {
  /** Opens the house in a browser of its own and signs in. */
  enter: (part: Part, options?: { javaScriptEnabled?: boolean; width?: number }) => Promise<Page>
}

const root = join(import.meta.dirname, '..')

/** A demo of its own for each hand at work: a fresh database, a real server, the rehearsal platform. Stories share it. */
export const test = base.extend<Fixtures, { house: House }>({
  house: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dataDir = join(mkdtempSync(join(tmpdir(), 'lan-toa-story-')), 'data')
      const settings = { DATA_DIR: dataDir, REHEARSAL: '1', PORT: '0', REQUEST_TIMEOUT_MS: '2000' }
      const SESSION_SECRET = randomBytes(32).toString('hex')
      const SECRETS_KEY = randomBytes(32).toString('hex')
      const quiet = { NODE_ENV: 'production' as const, LOG: 'words', DRAIN_MS: '0' }
      const env = { ...process.env, ...settings, ...quiet, SESSION_SECRET, SECRETS_KEY }
      const [code] = await once(
        spawn(process.execPath, [join(root, 'server/demo/demo-data.ts')], { env }),
        'exit',
      )
      if (code !== 0) throw new Error(`the demo could not be loaded: ${code}`)
      const server = spawn(process.execPath, [join(root, 'server/index.ts')], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [url, rehearsalUrl] = await firstUrls(server.stdout, 2)
      await use({ url: url!, rehearsalUrl: rehearsalUrl! })
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(join(dataDir, '..'), { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  enter: async ({ browser, house }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (part, { javaScriptEnabled = true, width = 1280 } = {}) => {
      const viewport = { width, height: 900 }
      const options = { baseURL: house.url, javaScriptEnabled, viewport, acceptDownloads: true }
      const page = await openSignIn(browser, options)
      contexts.push(page.context())
      await page.getByLabel('Địa chỉ thư').fill(PEOPLE[part])
      await page.getByLabel('Mật khẩu').fill('lan-toa-demo')
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.waitForURL((url) => url.pathname === '/')
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'

/** A browser now and then loses the first navigation of a new context: it is asked once more, in another one. */
async function openSignIn(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const open = async () => {
    const page = await (await browser.newContext(options)).newPage()
    page.on('pageerror', (error) => {
      throw error
    })
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) throw new Error(message.text())
    })
    await page.goto('/sign-in', { timeout: 20_000 })
    return page
  }
  return open().catch(open)
}

async function firstUrls(output: NodeJS.ReadableStream, count: number): Promise<string[]> {
  const urls: string[] = []
  for await (const line of createInterface(output)) {
    urls.push(...(line.match(/http:\/\/\S+/g) ?? []))
    if (urls.length >= count) break
  }
  output.resume()
  return urls
}
