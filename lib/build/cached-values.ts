import { deserialize, serialize } from 'node:v8'
import { fingerprintsOf } from '@/lib/build/fingerprints'
import { keyOf } from '@/lib/build/plan'
import { dependOn, traced } from '@/lib/build/trace'
import type { Workspace } from '@/lib/build/workspace'
import { openCache } from '@/lib/disk/cache'

/** Values that take long to make of content, cached between builds and shared by the threads of one. */
export type CachedValues = Readonly<{
  /**
   * A value as it was made before of the same content by the same code, or made now.
   *
   * @param make May ask for content and for the day, and for nothing of the library; gives plain data, maps and sets included.
   */
  get: <T>(name: string, make: () => T) => T
}>

/** @param code Stands for the code that makes the values. */
export function openCachedValues({ root, today }: Workspace, code: string): CachedValues {
  const cache = openCache(root, 'values', code)
  const fingerprint = fingerprintsOf(root, { today: () => today }, () => 'none')
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
  }
}

type Head = Readonly<{ key: string; sources: readonly string[] }>
