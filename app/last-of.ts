import { once } from '@/app/once'

/**
 * Like `once`, for a value of each name, of which the last that were asked for are kept: the title of a page and the page ask for the same,
 * and all together would be too much to hold.
 *
 * @param most So many are kept.
 */
export function lastOf<T>(make: (name: string) => T, most = 1): (name: string) => T {
  const kept = new Map<string, () => T>()
  return (name) => {
    const value = kept.get(name) ?? once(() => make(name))
    kept.delete(name) // to be the last of them
    kept.set(name, value)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > most) kept.delete(oldest)
    return value()
  }
}
