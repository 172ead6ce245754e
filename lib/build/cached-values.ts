import { deserialize, serialize } from 'node:v8'
import type { Fingerprints } from '@/lib/build/fingerprints'
import { keyOf } from '@/lib/build/plan'
import { dependOn, traced, untraced } from '@/lib/build/trace'
import type { Workspace } from '@/lib/build/workspace'
import { openCache } from '@/lib/disk/cache'

/** Values that take long to make of content, cached between builds and shared by the threads of one. */
export type CachedValues = Readonly<{
  /**
   * A value as it was made before of the same content by the same code, or made now.
   *
   * @param make Gives plain data, maps and sets included.
   */
  get: <T>(name: string, make: () => T) => T
  /**
   * Values of which each is made of something of its own, and of what all of them share: those are made whose own part has changed.
   *
   * @param shared Asks for what they share.
   * @param own Of each value the name of its own part, such as `advisory:bh-2026-001`, and how it is made; nothing else may be asked for.
   */
  each: <T>(name: string, shared: () => void, own: Iterable<readonly [source: string, make: () => T]>) => T[]
}>

/**
 * @param code Stands for the code that makes the values.
 * @param fingerprint Of everything that they may be made of.
 */
export function openCachedValues({ root }: Pick<Workspace, 'root'>, code: string, fingerprint: Fingerprints): CachedValues {
  const cache = openCache(root, 'values', code)
  return {
    get<T>(name: string, make: () => T): T {
      const [head = '', body] = (cache.read(name) ?? '').split('\n')
      if (body !== undefined) {
        const { key, sources } = JSON.parse(head) as Head // written below, and whole
        if (key === keyOf(code, sources, fingerprint)) {
          dependOn(sources)
          return deserialize(Buffer.from(body, 'base64')) as T // as: what `make` gave, for the key holds its code
        }
      }
      const made = traced(make)
      const sources = [...made.sources].toSorted()
      const written: Head = { key: keyOf(code, sources, fingerprint), sources }
      cache.write(name, `${JSON.stringify(written)}\n${serialize(made.value).toString('base64')}`)
      return made.value
    },
    each<T>(name: string, shared: () => void, own: Iterable<readonly [source: string, make: () => T]>) {
      const { sources } = traced(shared)
      const common = keyOf(code, [...sources].toSorted(), fingerprint)
      const before = cache.read(name) ?? ''
      const known = new Map(before.split('\n').map((line) => [line.slice(0, common.length), line]))
      const lines: string[] = []
      const values = [...own].map(([source, make]): T => {
        const key = keyOf(common, [source], fingerprint)
        const line = known.get(key)
        const value = line === undefined ? untraced(make) : (JSON.parse(line.slice(key.length)) as T) // as: written below
        lines.push(line ?? `${key}${JSON.stringify(value)}`)
        return value
      })
      const now = lines.join('\n')
      if (now !== before) cache.write(name, now)
      return values
    },
  }
}

type Head = Readonly<{ key: string; sources: readonly string[] }>
