import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkers } from '@/lib/build/worker/workers'

test('work that is under way when the threads are ended fails, and nobody waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workers-'))
  const entry = join(folder, 'busy.mjs')
  writeFileSync(entry, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => {})\n")
  const workers = openWorkers({ entry }, { workspace: { root: folder, sourceFiles: [], today: '2026-11-27' }, facts: 'none' })
  const reading = expect(workers.read(() => {})).rejects.toThrow('a thread has ended before it was through')
  await workers.close()
  await reading
})
