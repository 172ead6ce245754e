import { held } from '@/app/held'
import { once } from '@/app/once'
import { given } from '@/app/workspace'

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
