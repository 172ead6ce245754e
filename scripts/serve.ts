/** Serve `out/` as a static host would: `npm run serve -- [--port 3000] [--strict]`; PORT is read too. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from './server/serve'

const { values } = parseArgs({ options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } } })
const port = Number(values.port ?? process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`port: ${values.port ?? process.env.PORT} is none; use a number from 0 to 65535`)
if (!existsSync('out/index.html')) fail('out/: there is no site yet; npm run build makes one')
try {
  console.log((await serve({ root: resolve('out'), port, isStrict: values.strict })).url)
} catch (error) {
  if (!(error instanceof Error && 'code' in error)) throw error
  fail(`port: ${port} cannot be used (${error.code}); name another: --port 3001`)
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
