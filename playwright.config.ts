import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/browser/find-chromium'

/** Another one where two checkouts are tested at once. */
const PORT = Number(process.env.E2E_PORT ?? 3100)
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  // Long, for machines that are busy with other things: nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.CI === undefined ? 'list' : 'line',
  use: { baseURL: `http://127.0.0.1:${PORT}` },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { args: [...chromiumArgs()], ...(executablePath === null ? {} : { executablePath }) },
      },
    },
  ],
  // The site as it was built last: `npm run build` first.
  webServer: { command: `npx tsx scripts/serve.ts --port ${PORT} --strict`, port: PORT, reuseExistingServer: process.env.CI === undefined },
})
