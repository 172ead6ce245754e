/**
 * What nginx of Debian answers with the portal as it was built last, beside an empty file, which is as fast as the machine can be:
 * `npm run bench:load -- [--seconds 5]`. Needs `nginx` and `wrk` (apt-get install nginx-light wrk).
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesBelow } from '@/lib/build/output/files'
import { type Compressing, startNginx } from './bench/load-server'
import { askedFor } from './bench/wrk'
import { argumentsOf, runCommand, WrongUse } from './command-line'

const READERS = 32
const EMPTY = 'empty.txt'

await runCommand(async () => {
  const { values } = argumentsOf({ options: { seconds: { type: 'string', default: '5' } } })
  const seconds = Number(values.seconds)
  if (!Number.isInteger(seconds) || seconds < 1) throw new WrongUse(`seconds: ${JSON.stringify(values.seconds)} is no number of seconds`)
  const longest = filesBelow('out/advisories').reduce((a, b) => (sizeOf(a) < sizeOf(b) ? b : a), '')
  if (longest === '') throw new WrongUse('out/: there is no site yet; run npm run build')
  const files = ['index.html', `advisories/${longest}`, 'search/index.json', 'api/v1/advisories.json']
  const home = mkdtempSync(join(tmpdir(), 'load-'))
  chmodSync(home, 0o755) // the workers of nginx read as another user
  try {
    const root = join(home, 'site')
    for (const file of files) copyWithGzip(file, root)
    writeFileSync(join(root, EMPTY), '')
    await measure(home, root, files, seconds)
    return 0
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

function sizeOf(file: string): number {
  return file.endsWith('index.html') ? statSync(join('out/advisories', file)).size : 0
}

function copyWithGzip(file: string, root: string): void {
  const to = join(root, file)
  mkdirSync(dirname(to), { recursive: true })
  cpSync(join('out', file), to)
  writeFileSync(`${to}.gz`, gzipSync(readFileSync(to), { level: 9 }))
}

async function measure(home: string, root: string, files: readonly string[], seconds: number): Promise<void> {
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}; ${READERS} readers at once, then one; ${seconds} s each\n`)
  console.log('| what | answers per second | MB per second | p99 | p99, one reader |\n| --- | --- | --- | --- | --- |')
  for (const how of ['gzip_static', 'gzip'] as const) {
    const port = await freePort()
    const stop = await startNginx(home, root, port, how)
    try {
      for (const file of how === 'gzip' ? files : [EMPTY, ...files]) report(file, how, `http://127.0.0.1:${port}/`, seconds)
    } finally {
      stop()
    }
  }
}

function report(file: string, how: Compressing, base: string, seconds: number): void {
  const url = base + file.replace(/index\.html$/, '')
  const [many, one] = [askedFor(url, READERS, seconds), askedFor(url, 1, seconds)]
  const name =
    file === EMPTY
      ? 'an empty file'
      : `\`/${file.replace(/index\.html$/, '')}\`, ${how === 'gzip' ? 'compressed each time' : 'compressed once'}`
  const cells = [Math.round(many.perSecond).toLocaleString('en'), many.mbPerSecond.toFixed(0), ms(many.p99Ms), ms(one.p99Ms)]
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
