/** Paths of the further source files that ADVISORY_SOURCES names, parted by `:`. */
export function sourceFilesOf(env: Readonly<Record<string, string | undefined>>): string[] {
  return (env.ADVISORY_SOURCES ?? '').split(':').filter((path) => path !== '')
}
