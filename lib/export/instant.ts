/** The beginning of a day as the time that formats demand (RFC 3339, UTC): documents know days only. */
export const instant = (day: string): string => `${day}T00:00:00Z`

/** When an advisory was first published and last changed; `since` stands where it does not say. A change never precedes the publication. */
export function datesOf(
  { published, modified }: Readonly<{ published: string | null; modified: string | null }>,
  since: string,
): Readonly<{ first: string; last: string }> {
  const first = published ?? modified ?? since
  return { first, last: modified !== null && modified > first ? modified : first }
}
