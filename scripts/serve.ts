/** Serve `out/` as a static host would: `npm run serve -- [--port 3000] [--strict]`; PORT is read too. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from './server/serve'

const { values } = parseArgs({ options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } } })
const port = Number(values.port ?? process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  throw new RangeError(`port: ${values.port ?? process.env.PORT} is none; use a number from 0 to 65535`)
const { url } = await serve({ root: resolve('out'), port, isStrict: values.strict })
console.log(url)
