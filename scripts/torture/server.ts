import { equal, ok } from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { swapIn } from '@/lib/disk/swap-folder'
import { copyProject } from '@/scripts/copy-project'
import { ask, CASES, faultOf, writeSite } from '@/scripts/server/requests'
import { serve } from '@/scripts/server/serve'
import type { Row } from './row'
import { isPlain, run, script } from './run'

export const row: Row = {
  id: 'server',
  must: 'no request, file mode, disconnecting client or swap stops the server or gets a mixed answer',
  isShort: true,
  isAlone: true,
  atMostS: 120,
  async run({ root, folder, isShort }) {
    const site = await serve({ root: writeSite(folder), port: 0 })
    const port = Number(new URL(site.url).port)
    const faults = []
    for (const each of CASES) faults.push(await faultOf(port, each))
    equal(faults.filter((fault) => fault !== null).join('; '), '')
    for (const bytes of [
      'GET / HTTP/9.9\r\n\r\n',
      '\0\0\0',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
      'GET / HTTP/1.1\r\nRange: \u0001\r\n\r\n',
    ])
      await wrongBytes(port, bytes)
    equal((await ask(port, '/a.txt')).body, '0123456789')
    await site.close()

    await swapsMeanwhile(folder, isShort ? 2000 : 10_000)
    await endsGracefully(root, folder)
  },
}

/** What is no request, and a client that goes at once. */
function wrongBytes(port: number, bytes: string): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('error', () => {})
    socket.on('close', () => done())
    setTimeout(() => socket.destroy(), 50)
  })
}

/** Two outputs that differ in size change places while eight clients read. */
async function swapsMeanwhile(folder: string, forMs: number): Promise<void> {
  const [out, previous, next] = ['out', 'previous', 'next'].map((name) => join(folder, name)) as [string, string, string]
  const texts = ['a'.repeat(300_000), 'b'.repeat(1000)]
  const write = (at: number) => {
    rmSync(next, { recursive: true, force: true })
    mkdirSync(next)
    writeFileSync(join(next, 'index.html'), texts[at % 2] ?? '')
  }
  write(0)
  renameSync(next, out)
  const site = await serve({ root: out, port: 0, previous })
  const port = Number(new URL(site.url).port)
  let isOver = false
  const swapping = (async () => {
    for (let at = 1; !isOver; at += 1) {
      write(at)
      swapIn(next, out, previous)
      await new Promise((turn) => setTimeout(turn, 1))
    }
  })()
  let answers = 0
  const until = Date.now() + forMs
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (Date.now() < until) {
        const { status, body, isShort } = await ask(port, '/')
        ok(status === 200 && !isShort && texts.includes(body), `${status}, ${body.length} bytes, during a swap`)
        answers += 1
      }
    }),
  )
  isOver = true
  await swapping
  await site.close()
  ok(answers > 20, `only ${answers} answers`)
}

/** SIGTERM during a transfer: the transfer comes to its end, and then the server does. */
async function endsGracefully(root: string, folder: string): Promise<void> {
  const project = copyProject(root, join(folder, 'project'), 'linked')
  const size = 20_000_000
  mkdirSync(join(project, 'out'))
  writeFileSync(join(project, 'out/index.html'), 'home')
  writeFileSync(join(project, 'out/long.bin'), 'x'.repeat(size))
  let got = 0
  const ran = await run(script('scripts/serve.ts', '--port', '0'), {
    cwd: project,
    timeoutS: 30,
    meanwhile(child, said) {
      const timer = setInterval(() => {
        const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said())?.[1]
        if (port === undefined) return
        clearInterval(timer)
        const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /long.bin HTTP/1.1\r\nHost: a\r\n\r\n'))
        socket.once('data', () => {
          child.kill('SIGTERM')
          socket.pause()
          setTimeout(() => socket.resume(), 300)
        })
        socket.on('data', (bytes) => {
          got += bytes.length
        })
        socket.on('error', () => {})
      }, 50)
    },
  })
  isPlain(ran)
  equal(ran.status, 0)
  ok(got > size, `the transfer ended after ${got} bytes`)
}
