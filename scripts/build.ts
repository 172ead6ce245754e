/** Build the portal into `out/`: bundle its code where that has changed, then run the steps of `lib/build/steps.ts`. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { siteBundle } from '@/lib/build/code/site-bundle'
import type { runBuild } from '@/lib/build/run-build'
import type { SiteCode } from '@/lib/build/site-code'

type Bundle = Readonly<{ site: SiteCode; runBuild: typeof runBuild }>

const { entry, facts } = await siteBundle(resolve('.'))
const bundle: Bundle = await import(pathToFileURL(entry).href) // what lib/build/code/site-entry.ts exports
process.exitCode = await bundle.runBuild(bundle.site, facts)
