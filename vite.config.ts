import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixConfig from './remix.config.js'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    // A page's loader may use the server; what reaches the browser may not.
    denyImports({ client: { specifiers: [/^#(server|db|workers)\//] } }),
    tailwindcss(),
    remix(remixConfig),
  ],
  build: {
    target: 'es2022',
    // The pages call the very modules the process runs, instead of a copy with a state of its own.
    rollupOptions: isSsrBuild ? { external: [/^#(server|db)\//] } : {},
  },
}))
