import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: { include: ['{lib,cli,components,scripts,app,tools}/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 },
})
