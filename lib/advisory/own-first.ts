/** Those of the project itself before those of others, each in their order: of several records of one flaw, the first speaks for it. */
export function ownFirst<T>(advisories: readonly T[], isOwn: (advisory: T) => boolean): T[] {
  return [...advisories.filter(isOwn), ...advisories.filter((advisory) => !isOwn(advisory))]
}
