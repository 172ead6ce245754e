import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { mendSwap } from '@/lib/disk/swap-folder'
import { basePath } from '@/lib/site/site'
import { Stopped, WrongUse } from '@/scripts/command-line'
import { type Served, serve } from './serve'

const OUT = resolve('out')
const PREVIOUS = resolve('.build/previous')

/** Where to serve: `port` as somebody typed it, PORT or 3000 without; with `isStrict` no other. */
type ServeOptions = Readonly<{ port: string | undefined; isStrict: boolean }>

/**
 * Serve `out/` and say where, until somebody ends it.
 *
 * @returns The code to exit with.
 * @throws WrongUse where there is no site, or no such port.
 */
export async function serveOutput({ port, isStrict }: ServeOptions, signal: AbortSignal): Promise<number> {
  const wanted = portOf(port ?? (process.env.PORT || '3000'))
  mendSwap(OUT, PREVIOUS)
  if (!existsSync('out/index.html')) throw new WrongUse('out/: there is no site yet; run npm run build')
  const site = await served(wanted, isStrict)
  console.log(site.url)
  if (!signal.aborted) await new Promise((stop) => signal.addEventListener('abort', stop))
  await site.close()
  return signal.reason instanceof Stopped && signal.reason.by === 'SIGINT' ? 130 : 0
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new WrongUse(`port: ${JSON.stringify(text)} is none; use a number from 0 to 65535`)
  return Number(text)
}

async function served(port: number, isStrict: boolean): Promise<Served> {
  try {
    return await serve({ root: OUT, port, isStrict, base: basePath(), previous: PREVIOUS })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new WrongUse(`port: ${port} cannot be used (${error.code}); name another: --port 3001`)
  }
}
