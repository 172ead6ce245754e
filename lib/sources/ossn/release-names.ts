const NAMED =
  'Austin Bexar Cactus Diablo Essex Folsom Grizzly Havana Icehouse Juno Kilo Liberty Mitaka Newton Ocata Pike Queens Rocky Stein Train Ussuri Victoria Wallaby Xena Yoga Zed'.split(
    ' ',
  )
const NUMBERED =
  '2023.1 Antelope,2023.2 Bobcat,2024.1 Caracal,2024.2 Dalmatian,2025.1 Epoxy,2025.2 Flamingo,2026.1 Gazpacho,2026.2 Hibiscus'
const SERIES: ReadonlyMap<string, string> = new Map([
  ...NAMED.map((name) => [name.toLowerCase(), name] as const),
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

/** Every series that a text names, in its order. Names that are common words too count only with a capital. */
export function releasesIn(text: string): string[] {
  const words = text.match(/\b(?:\d{4}\.\d(?![.\d])|\p{Lu}\p{Ll}+)\b/gu) ?? []
  return [...new Set(words.flatMap((word) => SERIES.get(word.toLowerCase()) ?? []))]
}
