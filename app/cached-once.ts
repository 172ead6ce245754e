import { held } from '@/app/held'
import { once } from '@/app/once'
import { given } from '@/app/workspace'
import type { Advisory } from '@/lib/advisory/advisory'
import { slugOf } from '@/lib/advisory/slug'

/**
 * Like `once`, for a value that takes long to make: a build takes what an earlier one made of the same content.
 *
 * @param name Another one for each value; a file is named so.
 * @param make Gives plain data; maps and sets are plain enough.
 */
export function cachedOnce<T>(name: string, make: () => T): () => T {
  return once(() => {
    const values = given()?.values
    return values === undefined ? held(name, make) : values.get(name, make)
  })
}

/** The same for a value that is made of documents, too: nothing is held while they are edited. */
export function cachedOfDocuments<T>(name: string, make: () => T): () => T {
  return once(() => {
    const values = given()?.values
    return values === undefined ? make() : values.get(name, make)
  })
}

/** A value for each advisory, made of what the page of the advisory depends on and of what all share; cached one by one. */
export function cachedOfEach<T>(name: string, shared: () => void, advisories: readonly Advisory[], make: (advisory: Advisory) => T): T[] {
  const values = given()?.values
  if (values === undefined) return advisories.map(make)
  return values.each(
    name,
    shared,
    advisories.map((advisory) => [`advisory:${slugOf(advisory.id)}`, () => make(advisory)] as const),
  )
}
