import { revisionNow } from '@/app/revision'

type Held = { revision: number; values: Map<string, unknown> }

const place = globalThis as typeof globalThis & { heldValues?: Held }

/**
 * In development, make a value once for all edits of documents: Next loads every module anew at each of them. Elsewhere it is just made.
 *
 * @param make May not ask for documents.
 */
export function held<T>(name: string, make: () => T): T {
  const revision = revisionNow().facts
  if (revision === 0) return make()
  if (place.heldValues?.revision !== revision) place.heldValues = { revision, values: new Map() }
  const { values } = place.heldValues
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T // as: made under this name, by this code
}
