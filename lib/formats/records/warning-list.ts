import type { Problem } from '@/lib/input/problems/problem'

/** Report one warning: the path of the value that it is about, the stable word, what is wrong, how to mend it. */
export type Warn = (path: readonly PropertyKey[], reason: string, what: string, fix: string) => void

/** A list of the warnings of one document that its readers write to. */
export function warningList(file: string, lineOf: (path: readonly PropertyKey[]) => number): Readonly<{ warnings: Problem[]; warn: Warn }> {
  const warnings: Problem[] = []
  const warn: Warn = (path, reason, what, fix) => {
    warnings.push({ file, line: lineOf(path), reason, what, fix, level: 'warning' })
  }
  return { warnings, warn }
}
