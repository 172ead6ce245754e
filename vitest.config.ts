import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: { include: ['{lib,components,scripts,app}/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 }, // generous: property tests on a busy machine
})
