import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '@/lib/disk/read-bytes'
import type { Problem } from '@/lib/input/problems/problem'

/** What a file of a host is for: its configuration, its packages, or answers that no configuration gives. */
export type HostFile = Readonly<{ name: string; use: 'config' | 'packages' | 'answers'; bytes: Uint8Array }>

/** The folder of a host, or of a group of hosts that are alike; files in the order in which services read them. */
export type HostFolder = Readonly<{ name: string; files: readonly HostFile[] }>

type Loaded = Readonly<{ folders: readonly HostFolder[]; problems: readonly Problem[] }>

const DEEPEST = 3
const MOST_FILES = 200
const MOST_BYTES = 10 * 1024 * 1024

/**
 * Load a folder that holds one folder for each host: all of its *.conf, *.xml and `config`, packages.txt, answers.json. Links are not followed.
 *
 * @returns Problems as warnings for what was passed over, as errors for what cannot be read.
 */
export function loadHostFolders(root: string): Loaded {
  const entries = readdirSync(root, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const loaded = entries.filter((entry) => entry.isDirectory()).map(({ name }) => loadFolder(root, name))
  const others = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => passedOver(name))
  return { folders: loaded.map(({ folder }) => folder), problems: [...others, ...loaded.flatMap(({ problems }) => problems)] }
}

function loadFolder(root: string, name: string): Readonly<{ folder: HostFolder; problems: readonly Problem[] }> {
  const found = filesIn(join(root, name), '', 0).toSorted((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
  const problems: Problem[] = []
  const files = found.slice(0, MOST_FILES).flatMap((path): HostFile[] => {
    const file = `${name}/${path}`
    const use = useOf(path)
    if (use === null) {
      problems.push(passedOver(file))
      return []
    }
    const read = readBytes(join(root, file), MOST_BYTES)
    if (read.kind === 'bytes') return [{ name: file, use, bytes: read.bytes }]
    const { reason, what, fix } = read
    problems.push({ file, line: null, reason, what, fix, level: 'error' })
    return []
  })
  if (found.length > MOST_FILES) {
    const what = `the folder has ${found.length} files; the limit is ${MOST_FILES}`
    problems.push({ file: name, line: null, reason: 'too-many-files', what, fix: 'leave out what is no configuration', level: 'error' })
  }
  return { folder: { name, files }, problems }
}

function filesIn(folder: string, at: string, depth: number): string[] {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`
    if (entry.isDirectory()) return depth < DEEPEST ? filesIn(folder, path, depth + 1) : []
    return entry.isFile() ? [path] : []
  })
}

/** nova.conf comes before the fragments that change it. */
const orderOf = (path: string): number => (/(?:^|\/)nova\.conf$/.test(path) ? 0 : 1)

function useOf(path: string): HostFile['use'] | null {
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (base === 'packages.txt') return 'packages'
  if (base === 'answers.json') return 'answers'
  return /\.(?:conf|xml)$/.test(base) || base === 'config' ? 'config' : null
}

const passedOver = (file: string): Problem => ({
  ...{ file, line: null, reason: 'not-read', what: 'this is no file of a host' },
  ...{ fix: 'name it *.conf, *.xml, config, packages.txt or answers.json, in the folder of a host', level: 'warning' },
})
