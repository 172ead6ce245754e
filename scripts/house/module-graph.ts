import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseOf } from '@/lib/disk/code-hash'

/** What one file takes from another: names, or null where it could be any of them. */
type Taken = ReadonlyMap<string, ReadonlySet<string> | null>

/** A file of ours, by its path from the project's folder. */
type Module = Readonly<{ file: string; lines: number; exports: readonly string[]; takes: Taken }>

/** Read all TypeScript files of some folders. @param root The project's folder. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
  )
  const known = new Set(files)
  return files.toSorted().map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return { file, lines: text.split('\n').length - 1, exports: exportsIn(text), takes: takenIn(file, text, known) }
  })
}

const DECLARED = /^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|type|interface|enum) ([\w$]+)/gm
const TAKEN_APART = /^export const [[{]([^\]}=]+)[\]}]/gm
const LISTED = /^export (?:type )?\{([^}]+)\}/gm

function exportsIn(text: string): string[] {
  const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name)
  const apart = [...text.matchAll(TAKEN_APART)].flatMap(([, names = '']) => namesIn(names.replaceAll(/[\w$]+:/g, '')))
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) => namesIn(names.replaceAll(/[\w$]+ as /g, '')))
  return [...new Set([...declared, ...apart, ...listed])]
}

/** `import … from '…'` and `export … from '…'`, also where a program writes them into a text. */
const FROM = /\b(?:import|export)\s+(?:type\s+)?([\w$*{}\s,]*?)\s*from\s*['"]([^'"\n]+)['"]/g
/** Everything else that names a file; it may use all that is in there. */
const OTHER = /(?:\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)['"]([^'"\n]+)['"]/g

function takenIn(file: string, text: string, known: ReadonlySet<string>): Taken {
  const found = new Map<string, Set<string> | null>()
  const add = (specifier: string, names: readonly string[] | null) => {
    const target = resolved(file, specifier, known)
    if (target === null || target === file) return
    const before = found.get(target)
    found.set(target, names === null || before === null ? null : new Set([...(before ?? []), ...names]))
  }
  for (const [, what = '', specifier = ''] of text.matchAll(FROM)) {
    const braces = /\{([^}]*)\}/.exec(what)
    const isAll = what.includes('*') || !braces
    add(specifier, isAll ? null : namesIn(braces?.[1]?.replaceAll(/ as [\w$]+/g, '') ?? ''))
  }
  for (const [, specifier = ''] of text.matchAll(OTHER)) add(specifier, null)
  return found
}

const namesIn = (list: string): string[] =>
  list.split(',').flatMap((name) => {
    const bare = name.trim().replace(/^type /, '')
    return /^[\w$]+$/.test(bare) ? [bare] : []
  })

function resolved(file: string, specifier: string, known: ReadonlySet<string>): string | null {
  const base = baseOf(file, specifier)
  return base === null ? null : (['', '.ts', '.tsx'].map((ending) => base + ending).find((path) => known.has(path)) ?? null)
}

/** Files that import each other, each group once: those of which each reaches every other. Imports of types count as well. */
export function circlesIn(modules: readonly Module[]): string[][] {
  const order: string[] = []
  const into = new Map<string, string[]>()
  const outOf = new Map(modules.map(({ file, takes }) => [file, [...takes.keys()]]))
  for (const [file, targets] of outOf) for (const target of targets) into.set(target, [...(into.get(target) ?? []), file])
  const seen = new Set<string>()
  const walk = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const target of outOf.get(file) ?? []) walk(target)
    order.push(file)
  }
  for (const { file } of modules) walk(file)
  const placed = new Set<string>()
  const groups = order.toReversed().map((file) => {
    const group: string[] = []
    const open = [file]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (placed.has(at)) continue
      placed.add(at)
      group.push(at)
      for (const source of into.get(at) ?? []) open.push(source)
    }
    return group.toSorted()
  })
  return groups.filter(({ length }) => length > 1).toSorted()
}

/** Exports that no other file takes, as `file: name`. */
export function unusedExports(modules: readonly Module[], isUser: (file: string) => boolean): string[] {
  const used = new Map<string, Set<string> | null>()
  for (const { file, takes } of modules) {
    if (!isUser(file)) continue
    for (const [target, names] of takes) {
      const before = used.get(target)
      used.set(target, names === null || before === null ? null : new Set([...(before ?? []), ...names]))
    }
  }
  return modules.flatMap(({ file, exports }) => {
    const names = used.get(file)
    return names === null ? [] : exports.filter((name) => !names?.has(name)).map((name) => `${file}: ${name}`)
  })
}
