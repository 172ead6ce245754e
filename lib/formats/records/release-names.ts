/** The series that have a name only, oldest first; those after them have a number. */
export const NAMED_SERIES: readonly string[] =
  'Austin Bexar Cactus Diablo Essex Folsom Grizzly Havana Icehouse Juno Kilo Liberty Mitaka Newton Ocata Pike Queens Rocky Stein Train Ussuri Victoria Wallaby Xena Yoga Zed'.split(
    ' ',
  )
const NUMBERED =
  '2023.1 Antelope,2023.2 Bobcat,2024.1 Caracal,2024.2 Dalmatian,2025.1 Epoxy,2025.2 Flamingo,2026.1 Gazpacho,2026.2 Hibiscus'
const SERIES: ReadonlyMap<string, string> = new Map([
  ...NAMED_SERIES.map((name) => [name.toLowerCase(), name] as const),
  ...NUMBERED.split(',').flatMap((pair) => {
    const [number = '', name = ''] = pair.split(' ')
    return [[number, number] as const, [name.toLowerCase(), number] as const]
  }),
])

/** The OpenStack series that a word or `2025.1/epoxy` names, as OpenStack writes it; null for anything else. */
export function releaseOf(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/\b(?:openstack|releases?|stable\/?)\b/g, ' ')
    .split(/[\s/()]+/)
    .filter((word) => word !== '')
  const [first, ...others] = words.map((word) => SERIES.get(word) ?? null)
  return first !== undefined && first !== null && others.every((other) => other === first) ? first : null
}

/**
 * Every series that a text calls affected, in its order: those that it names, and those between two that it joins, as in
 * `Queens through Zed`. What stands in brackets and tells of something else, such as `(fixed in Juno)`, does not count, nor does the
 * end of `prior to Havana`, nor do names that are common words without a capital.
 */
export function releasesIn(text: string): string[] {
  const meant = text.replace(/\(([^()]{0,300})\)/g, (_, remark: string) => (tellsOtherwise(remark) ? ' ' : ` ${remark} `))
  const words = [...meant.matchAll(/\b(?:\d{4}\.\d(?![.\d])|\p{Lu}\p{Ll}+)\b/gu)]
  const named = words.flatMap(({ 0: word, index }) => {
    const name = SERIES.get(word.toLowerCase())
    return name === undefined || EXCLUDES.test(meant.slice(Math.max(0, index - 60), index))
      ? []
      : [{ name, from: index, to: index + word.length }]
  })
  const all = named.flatMap(({ name, from }, at) => {
    const before = named[at - 1]
    const isEnd = before !== undefined && JOINS.test(meant.slice(before.to, from))
    return isEnd ? [...between(before.name, name), name] : [name]
  })
  return [...new Set(all)]
}

/** Whether a remark in brackets names a series for another reason than that it is affected. */
export function tellsOtherwise(remark: string): boolean {
  return /\b(?:not|except|without|un(?:affected|supported)|fix(?:ed)?|resolved|deprecated|removed|introduced)\b/i.test(remark)
}

/** What stands before a series that is itself no longer meant. */
const EXCLUDES = /\b(?:prior to|before|(?:earlier|older) than)\s+(?:(?:the|openstack)\s+){0,2}$/i
/** What stands between the ends of a range of series, their versions in brackets included. */
const JOINS = /^(?:\s+\d[\d.]*)?\s*(?:through|thru|until|up to|to|[-–—])\s*$/i

function between(first: string, last: string): string[] {
  const names = [...new Set(SERIES.values())]
  return names.slice(names.indexOf(first) + 1, Math.max(names.indexOf(first) + 1, names.indexOf(last)))
}
