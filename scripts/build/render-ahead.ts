import { availableParallelism } from 'node:os'
import { isUnrendered, type Place } from '@/lib/content/render-ahead'
import { startTypeScriptWorker } from '@/scripts/workers/typescript-worker'

/** So few are rendered before a worker has started. */
const FEW = 50

/** Trees are made of values that die young: with room for them, rendering takes a third less of the time. */
const ROOM_FOR_THE_YOUNG = { maxYoungGenerationSizeMb: 96 }

/** Render the documents that nothing is kept of, on all cores; `loadLibrary` then finds them. */
export async function renderAhead(place: Place): Promise<void> {
  if (!isUnrendered(place, FEW)) return
  const of = availableParallelism()
  await Promise.all(Array.from({ length: of }, (_, nth) => run({ place, nth, of })))
}

function run(share: unknown): Promise<void> {
  const worker = startTypeScriptWorker(new URL('../workers/render-worker.ts', import.meta.url), share, ROOM_FOR_THE_YOUNG)
  return new Promise((done, fail) => {
    worker.on('error', fail)
    worker.on('exit', () => done())
  })
}
