import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

/** CHROMIUM_PATH names the browser; without it, Playwright takes its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.story.ts',
  // A story has a browser and a site of its own, so each needs about two cores.
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  timeout: 90_000,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-proxy-server',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
