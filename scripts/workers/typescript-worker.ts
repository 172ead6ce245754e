import { type ResourceLimits, Worker } from 'node:worker_threads'

/** A worker that runs a TypeScript file: Node 20 does not hand tsx down to its workers, so each one loads it by itself. */
export function startTypeScriptWorker(url: URL, data: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(url.href)}, ${JSON.stringify(import.meta.url)}))`
  return new Worker(start, { eval: true, workerData: data, resourceLimits })
}
