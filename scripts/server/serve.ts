import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { TOOL_PAGES } from '@/lib/site/site'
import { siteHandler } from './site-handler'

/** A running server. */
export type Served = Readonly<{ url: string; close: () => Promise<void> }>

type Options = Readonly<{
  root: string
  port: number
  isStrict?: boolean
  tools?: readonly string[]
  base?: string
  previous?: string | null
}>

const PATIENCE_MS = 2000

/**
 * Serve a folder on the loopback interface.
 *
 * @param options `tools` are the pages that need script. `port` 0 is any free port. Where a port is taken the next one is tried, twenty
 *   times; with `isStrict`, never. `base` is where the site lies on its host. `previous` is where a build keeps the folder while another takes its place.
 * @throws when no port is free.
 */
export async function serve({ root, port, isStrict = false, tools = TOOL_PAGES, base = '', previous = null }: Options): Promise<Served> {
  const server = createServer(siteHandler(resolve(root), tools, base, previous))
  await listen(server, port, isStrict || port === 0 ? 0 : 20)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done()) // transfers under way come to their end, for a while
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
      }),
  }
}

async function listen(server: Server, port: number, further: number): Promise<void> {
  try {
    await new Promise<void>((ready, fail) => {
      server.once('error', fail)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', fail)
        ready()
      })
    })
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken || further === 0) throw error
    await listen(server, port + 1, further - 1)
  }
}
