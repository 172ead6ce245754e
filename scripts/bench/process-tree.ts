import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory of a process and of all that it started, in bytes. Pages that several share are counted once, as Linux shares them out (PSS).
 * 0 where the process is gone, or the system has no /proc.
 */
export function memoryOfTree(pid: number): number {
  const children = new Map<number, number[]>()
  for (const entry of pidsIn('/proc')) {
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(textOf(`/proc/${entry}/stat`))?.[1] ?? -1)
    children.set(parent, [...(children.get(parent) ?? []), entry])
  }
  const tree = [pid]
  for (const member of tree) for (const child of children.get(member) ?? []) tree.push(child)
  return tree.reduce((sum, member) => sum + memoryOf(member), 0)
}

const memoryOf = (pid: number) => Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024

function pidsIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return [] // no Linux
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // the process has ended meanwhile
  }
}
