import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { watchWorker } from '@/scripts/workers/watch-worker'

/** How a worker with this body ends; it comes to a new place when it begins. */
function endOf(body: string) {
  const place = new Int32Array(new SharedArrayBuffer(4))
  const code = `const { workerData } = require('node:worker_threads'); workerData[0] = 1; ${body}`
  const worker = new Worker(code, { eval: true, workerData: place, resourceLimits: { maxOldGenerationSizeMb: 24 } })
  return watchWorker(worker, place, 1500)
}

test('work that is done is done', async () => expect(await endOf('')).toEqual({ kind: 'done' }))

test('work that never ends is ended', async () => expect(await endOf('for (;;);')).toEqual({ kind: 'hangs' }))

test('work that goes from place to place does not hang', async () => {
  const body = 'const end = Date.now() + 3000; while (Date.now() < end) workerData[0] = Date.now() & 65535'
  expect(await endOf(body)).toEqual({ kind: 'done' })
})

test('work that takes more memory than it may is ended', async () => {
  expect(await endOf('const all = []; for (;;) all.push(new Array(1000).fill({}))')).toEqual({ kind: 'out-of-memory' })
})

test('an exception is told', async () => {
  expect(await endOf("throw new Error('no')")).toMatchObject({ kind: 'threw', error: { message: 'no' } })
})
