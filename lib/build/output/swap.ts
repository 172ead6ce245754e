import { existsSync, renameSync, rmSync } from 'node:fs'

/** Put a finished folder in the place of the last one, which stays until the new one is whole. */
export function swap(finished: string, out: string, previous: string): void {
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, previous)
  renameSync(finished, out)
  rmSync(previous, { recursive: true, force: true })
}
