import type { Problem } from '@/lib/input/problems/problem'

/** A package that somebody has, as its own system names it. */
export type Installed = Readonly<{
  name: string
  version: string
  system: 'pypi' | 'deb' | 'rpm' | 'other'
  /** As an SBOM writes it; null where there is none. */
  purl: string | null
  /** Where the file names it, counted from 1. */
  line: number | null
}>

/** The packages of a file with what could not be read of it, or every reason why there are none. */
export type Inventory =
  | Readonly<{ kind: 'read'; packages: readonly Installed[]; warnings: readonly Problem[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

const MOST_INVENTORY_BYTES = 64_000_000
export const MOST_PACKAGES = 200_000
/** No name or version of a package is longer. */
export const LONGEST_WORD = 500

/** Why nothing of so many bytes is read; null where it is. */
export function inventoryProblem(count: number): string | null {
  return count > MOST_INVENTORY_BYTES ? `the file has ${count} bytes; the limit is ${MOST_INVENTORY_BYTES}` : null
}

/** The text of a file, or why it cannot be read. */
export function inventoryText(bytes: Uint8Array, file: string): string | Problem {
  const problem = (reason: string, what: string, fix: string): Problem => ({ file, line: null, reason, what, fix, level: 'error' })
  const tooLarge = inventoryProblem(bytes.length)
  if (tooLarge !== null) return problem('file-too-large', tooLarge, 'split it')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return problem('encoding', 'the bytes are not valid UTF-8', 'save the file as UTF-8')
  }
}
