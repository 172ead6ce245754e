import { type Document, isScalar, visit } from 'yaml'

/** A key that a mapping may not have, where it stands, and how to mend it. */
type KeyFault = Readonly<{ offset: number; reason: string; what: string; fix: string }>

/** Keys that come twice, are no strings, merge another mapping, or would change the object itself; the parser would look for twins pair by pair. */
export function keyFaults(document: Document): KeyFault[] {
  const faults: KeyFault[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const what = `the key ${String(key.source ?? key.value).slice(0, 100)} occurs twice in one mapping`
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, reason: 'duplicate-key', what, fix: 'keep one of them' })
        seen.add(key.value)
      }
    },
    Pair(_, { key }) {
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : ((key as { range?: [number] } | null)?.range?.[0] ?? 0)
      if (!isScalar(key) || typeof key.value !== 'string')
        faults.push({ offset, reason: 'schema', what: 'a key is not a string', fix: 'write the key as a word, in quotes if necessary' })
      else if (key.value === '<<') faults.push({ offset, reason: 'yaml-alias', what: 'a merge is not allowed', fix: 'write the keys out' })
      else if (key.value === '__proto__')
        faults.push({ offset, reason: 'schema', what: 'the key "__proto__" is not allowed', fix: 'remove it' })
    },
  })
  return faults
}
