import { once } from '@/app/once'

/**
 * Like `once`, for a value of each name, of which the last one that was asked for is kept: the title of a page and the page ask for the same,
 * and all together would be too much to hold.
 */
export function lastOf<T>(make: (name: string) => T): (name: string) => T {
  let last: Readonly<{ name: string; value: () => T }> | undefined
  return (name) => {
    if (last?.name !== name) last = { name, value: once(() => make(name)) }
    return last.value()
  }
}
