import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FactsError, type Origin, originOf } from './checkout'
import { LIBRARIES } from './library-versions'

/** A checkout of a library. */
export type Library = Readonly<{ name: string; folder: string; origin: Origin }>

/**
 * The checkouts of the libraries: below a folder that is given, each by its name, else where Nova's own is, by Nova's path with the
 * name of the library in place of the last `nova`.
 *
 * @returns null where no folder is given and none of them is there.
 * @throws FactsError where some are there and some are not.
 */
export function findLibraries(nova: string, given: string | undefined): Library[] | null {
  const at = nova.lastIndexOf('nova')
  const beside = (name: string) => (at < 0 ? null : nova.slice(0, at) + name + nova.slice(at + 'nova'.length))
  const places = LIBRARIES.map((name) => {
    const tried = given === undefined ? [beside(name)] : [join(given, name), join(given, `${name}.git`)]
    return { name, folder: tried.find((place) => place !== null && existsSync(place)) ?? null }
  })
  const missing = places.filter(({ folder }) => folder === null).map(({ name }) => name)
  if (given === undefined && missing.length === LIBRARIES.length) return null
  if (missing.length > 0)
    throw new FactsError(`not there, ${given === undefined ? `beside ${nova}` : `in ${given}`}: ${missing.join(' ')}; ${HOW_TO}`)
  return places.flatMap(({ name, folder }) =>
    folder === null ? [] : [{ name, folder, origin: originOf(folder, `openstack/${name}`, '') }],
  )
}

export const HOW_TO =
  'clone each of them whole, from https://opendev.org/openstack/NAME, into one folder, and give that: --libraries FOLDER'
