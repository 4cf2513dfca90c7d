import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'

type Empty = { url: string; code: string }

/** A site on an empty data folder, with the code it printed. */
const test = base.extend<{ empty: Empty }>({
  empty: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'lan-toa-empty-'))
      const SESSION_SECRET = randomBytes(32).toString('hex')
      const quiet = { NODE_ENV: 'production' as const, LOG: 'words', DRAIN_MS: '0', PORT: '0' }
      const env = { ...process.env, ...quiet, DATA_DIR: dataDir, SESSION_SECRET }
      const file = join(import.meta.dirname, '../server/index.ts')
      const server = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      server.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
      const printed = /(http:\S+)\/set-up .*? ([\da-f]{5}(?:-[\da-f]{5}){3})/
      await expect(() => expect(said).toMatch(printed)).toPass({ timeout: 60_000 })
      const [, url, code] = printed.exec(said)!
      await use({ url: url!, code: code! })
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(dataDir, { recursive: true })
    },
    { timeout: 60_000 },
  ],
})

test('whoever reads the console opens the first account, once', async ({ page, empty }) => {
  await page.goto(`${empty.url}/campaigns`)
  await expect(page).toHaveURL(`${empty.url}/set-up`)
  await page.getByLabel('Mã dùng một lần').fill('00000-00000-00000-00000')
  await page.getByLabel('Họ và tên').fill('Phạm Ngọc Hà')
  await page.getByLabel('Địa chỉ thư').fill('quantri@mttq.example')
  await page.getByLabel('Đơn vị').fill('Tân Tiến')
  await page.getByLabel('Mật khẩu').fill('mat-khau-dau-tien')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  await expect(page.getByRole('alert')).toContainText('Mã chưa đúng')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Phạm Ngọc Hà')

  await page.getByLabel('Mã dùng một lần').fill(empty.code)
  await page.getByLabel('Mật khẩu').fill('mat-khau-dau-tien')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  const question = page.getByLabel(/“Tân Tiến” là nơi nào/)
  await question.selectOption({ label: 'Xã Tân Tiến, Tỉnh Đồng Nai, mã 25318' })
  await page.getByLabel('Mật khẩu').fill('mat-khau-dau-tien')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()

  await expect(page).toHaveURL(`${empty.url}/sign-in`)
  await page.getByLabel('Địa chỉ thư').fill('quantri@mttq.example')
  await page.getByLabel('Mật khẩu').fill('mat-khau-dau-tien')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(`${empty.url}/`)
  await expect(page.getByText('Xã Tân Tiến').last()).toBeVisible()

  const answer = await page.goto(`${empty.url}/set-up`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
})

test('it needs no script, and the country is a place as well', async ({ browser, empty }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: empty.url })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('Mã dùng một lần').fill(empty.code.toUpperCase())
  await page.getByLabel('Họ và tên').fill('Lê An')
  await page.getByLabel('Địa chỉ thư').fill('an@mttq.example')
  await page.getByLabel('Đơn vị').fill('Việt Nam')
  await page.getByLabel('Mật khẩu').fill('ngan')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  await expect(page.getByRole('alert')).toContainText('ít nhất 8 ký tự')
  await page.getByLabel('Mật khẩu').fill('mat-khau-dau-tien')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  await expect(page).toHaveURL(`${empty.url}/sign-in`)
  await context.close()
})
