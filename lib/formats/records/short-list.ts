const MOST_NAMES = 12

/** Names in one line; of many the first, and how many more there are. */
export function shortList(names: readonly string[]): string {
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join('; ')} and ${names.length - MOST_NAMES} more, listed under Affected`
    : names.join('; ')
}
