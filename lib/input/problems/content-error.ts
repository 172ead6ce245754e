import { printable } from '@/lib/input/problems/printable'

/** All problems that stop a build, one line each: `path:line: reason: what is wrong; how to mend it`. */
export class ContentError extends Error {
  readonly lines: readonly string[]

  /** @param lines Whatever they are about, a terminal shows them and does nothing else. */
  constructor(lines: readonly string[]) {
    const shown = lines.map((line) => line.split('\n').map(printable).join('\n'))
    super(shown.join('\n'))
    this.name = 'ContentError'
    this.lines = shown
  }
}
