import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'export',
  // With `output: 'export'` this is the folder of the export; scripts/build.ts finishes it and swaps it in as out/.
  distDir: '.build/export',
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // The same content gives the same bytes: no random id in file names.
  generateBuildId: () => 'bulkhead',
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs the compiler once, over everything
  enablePrerenderSourceMaps: false, // they deepen the stack of every error that React makes and drops: a tenth of the time
  // Fewer pages at a time than Next's eight: the pages of releases are large, and all of them at once took twice the memory.
  experimental: { cpus: 2, globalNotFound: true, staticGenerationMaxConcurrency: 4 },
}

export default config
