import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as passed } from 'node:timers/promises'

const LOOK_AGAIN_MS = 100

/**
 * Do something while no other process does what is done under the same file. Whoever is killed leaves the file: it counts for as long as its
 * process runs.
 *
 * @param onWait Told once, with the number of the process that has to end before this begins.
 * @throws what the disk refuses.
 */
export async function whileAlone<T>(file: string, onWait: (process: number) => void, act: () => Promise<T>): Promise<T> {
  const own = whoIs(process.pid) ?? `${process.pid} `
  let isTold = false
  for (let other = take(file, own); other !== null; other = take(file, own)) {
    if (!isTold) onWait(Number.parseInt(other, 10))
    isTold = true
    await passed(LOOK_AGAIN_MS)
  }
  try {
    return await act()
  } finally {
    if (textOf(file) === own) rmSync(file, { force: true })
  }
}

/** null where the file is ours now; otherwise whose it is. */
function take(file: string, own: string): string | null {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, own)
  try {
    const other = textOf(file)
    if (other !== null && isRunning(other, own)) return other
    if (other !== null) removeIfStill(file, other)
    linkSync(draft, file) // fails where somebody else was faster: the file is there with its whole text or not at all
    return null
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return textOf(file) ?? own
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Two may find the same dead process: the second must not remove what the first has put there. */
function removeIfStill(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (textOf(aside) !== text) linkSync(aside, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EEXIST'))) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Not one that has got the number of a dead one. A process that has our own number is dead. */
function isRunning(text: string, own: string): boolean {
  const id = Number.parseInt(text, 10)
  return id > 0 && id !== Number.parseInt(own, 10) && whoIs(id) === text
}

/** The number of a process and, where the system tells, when it began; null where there is none. */
function whoIs(id: number): string | null {
  try {
    process.kill(id, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return null // all else: it is another user's
  }
  const began = textOf(`/proc/${id}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')[19] // the name in brackets may hold anything
  return `${id} ${began ?? ''}`
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // it is not there, or may not be read
  }
}
