/** Serve `out/` as a static host would: `npm run serve -- [--port 3000] [--strict]`; PORT is read too. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { mendSwap } from '@/lib/content/swap-folder'
import { argumentsOf, runCommand, Stopped, WrongUse, whileStoppable } from './command-line'
import { type Served, serve } from './server/serve'

const OUT = resolve('out')
const PREVIOUS = resolve('.build/previous')

await runCommand(async () => {
  const { values } = argumentsOf({ options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } } })
  const port = portOf(values.port ?? (process.env.PORT || '3000'))
  mendSwap(OUT, PREVIOUS)
  if (!existsSync('out/index.html')) throw new WrongUse('out/: there is no site yet; npm run build makes one')
  return whileStoppable(async (signal) => {
    const site = await served(port, values.strict)
    console.log(site.url)
    await new Promise((stop) => signal.addEventListener('abort', stop))
    await site.close()
    return signal.reason instanceof Stopped && signal.reason.by === 'SIGINT' ? 130 : 0
  })
})

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new WrongUse(`port: ${JSON.stringify(text)} is none; use a number from 0 to 65535`)
  return Number(text)
}

async function served(port: number, isStrict: boolean): Promise<Served> {
  try {
    return await serve({ root: OUT, port, isStrict, previous: PREVIOUS })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new WrongUse(`port: ${port} cannot be used (${error.code}); name another: --port 3001`)
  }
}
