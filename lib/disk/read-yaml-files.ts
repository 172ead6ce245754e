import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TextFile } from '@/lib/input/text/text-file'

/** The YAML files of a folder, by name; none where the folder is missing. */
export function readYamlFiles(folder: string): TextFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ file: relative('.', join(folder, name)), text: readFileSync(join(folder, name), 'utf8') }))
}
