/** All problems that stop a build, one line each: `path:line: reason: what is wrong; how to mend it`. */
export class ContentError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'ContentError'
  }
}
