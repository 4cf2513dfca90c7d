import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{server,db,workers,app}/**/*.test.ts'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'forks',
  },
})
