import { defineConfig } from 'vite'

/** A worker with all it needs in it, but for what is not JavaScript. */
export default defineConfig({
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2', 'pg-native', 'sharp'] },
  build: { ssr: 'workers/index.ts', outDir: 'build/worker', emptyOutDir: true, target: 'es2022' },
})
