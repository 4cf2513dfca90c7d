import { defineConfig } from '@playwright/test'
import base from '../playwright.config.ts'

/** `npm run pictures`: makes the pictures of the guide anew, of the real demo. */
export default defineConfig({ ...base, testDir: '.', testMatch: 'pictures.ts', workers: 1 })
