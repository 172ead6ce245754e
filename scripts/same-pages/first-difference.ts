const AROUND = 60

/** Where two texts part, with what stands around; null where they are the same. */
export function firstDifference(ours: string, theirs: string): string | null {
  if (ours === theirs) return null
  let at = 0
  while (ours[at] === theirs[at]) at += 1
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND))
  return `at ${at}\n    ours: ${part(ours)}\n    Next: ${part(theirs)}`
}
