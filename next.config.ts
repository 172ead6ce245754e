import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** Set by scripts/dev.ts: the module that counts the changes of content. */
const revision = process.env.CONTENT_REVISION

const config = (phase: string): NextConfig => ({
  output: 'export',
  // With `output: 'export'` this is the folder of the export, with which `npm run same-pages` compares what lib/build/ has made. A server
  // for development writes elsewhere.
  distDir: phase === PHASE_DEVELOPMENT_SERVER ? '.next' : '.build/export',
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // The same content gives the same bytes: no random id in file names.
  generateBuildId: () => 'bulkhead',
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs the compiler once, over everything
  enablePrerenderSourceMaps: false, // they deepen the stack of every error that React makes and drops: a tenth of the time
  turbopack: revision === undefined ? {} : { resolveAlias: { '@/app/revision': revision } },
  // Fewer pages at a time than Next's eight: the pages of releases are large, and all of them at once took twice the memory.
  experimental: { cpus: 2, globalNotFound: true, staticGenerationMaxConcurrency: 4 },
})

export default config
