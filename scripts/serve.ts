/** Serve `out/` as a static host would: `npm run serve -- [--port 3000] [--strict]`; PORT is read too. */
import { argumentsOf, runCommand, whileStoppable } from './command-line'
import { serveOutput } from './server/serve-output'

await runCommand(() => {
  const { values } = argumentsOf({ options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } } })
  return whileStoppable((signal) => serveOutput({ port: values.port, isStrict: values.strict }, signal))
})
