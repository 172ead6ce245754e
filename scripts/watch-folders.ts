import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Editors write a file in several steps: what follows within so long is one change. */
const TOGETHER_MS = 40

/**
 * Tell of every change in some folders and what they hold, until the signal ends it. Each folder is watched by itself: a watcher of a whole
 * tree loses files that editors replace.
 *
 * @param onChange Told once, for changes that come together, of the folders in which they are.
 */
export function watchFolders(folders: readonly string[], onChange: (folders: readonly string[]) => void, signal: AbortSignal): void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const touched = new Set<string>()
  const changed = (folder: string) => {
    touched.add(folder)
    clearTimeout(timer)
    timer = setTimeout(() => {
      look()
      onChange([...touched])
      touched.clear()
    }, TOGETHER_MS)
  }
  const look = () => {
    const all = new Set(folders.flatMap(foldersBelow))
    for (const folder of all) {
      if (watchers.has(folder)) continue
      watchers.set(
        folder,
        watch(folder, () => changed(folder)).on('error', () => close(folder)), // it is gone; the folder above has told so
      )
    }
    for (const folder of watchers.keys()) if (!all.has(folder)) close(folder)
  }
  const close = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  look()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    for (const folder of watchers.keys()) close(folder)
  })
}

/** A folder and all folders in it; none where it is not there. Nobody writes documents into `.git`. */
function foldersBelow(folder: string): string[] {
  const entries = entriesOf(folder)
  if (entries === null) return []
  const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules')
  return [folder, ...inside.flatMap(({ name }) => foldersBelow(join(folder, name)))]
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null // removed meanwhile, or not fetched yet
  }
}
