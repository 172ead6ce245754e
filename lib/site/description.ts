const LONGEST = 155

/** What search engines show below the title: the id, so that no two pages say the same, and the summary as far as it fits. */
export function descriptionOf(id: string, summary: string): string {
  const whole = `${id}: ${summary}`
  if (whole.length <= LONGEST) return whole
  return `${whole.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`
}
