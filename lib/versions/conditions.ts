import type { Advisory, Condition } from '@/lib/advisory/advisory'
import { affected, type Running } from '@/lib/versions/affects'
import { partOf } from '@/lib/versions/part-of'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Stated } from '@/lib/versions/statement'

/**
 * What must hold besides the version for what somebody runs to be affected: one of these.
 *
 * @returns Empty where nothing else must hold, nothing is affected, or the advisory does not say in a form that can be read.
 */
export function conditionsOf(advisory: Stated, running: Running, versions: ProductVersions): readonly Condition[] {
  if (advisory.affected.every(({ when }) => when === undefined)) return []
  const concerned = advisory.affected.filter((entry, at) => {
    const alone = partOf(advisory, `${at}`, (_, other) => other === at)
    return affected(alone, entry.product, running, versions).answer === 'affected'
  })
  return distinct(concerned)
}

/** The conditions of entries, each once; empty where one of the entries has none. */
export function distinct(entries: Advisory['affected']): readonly Condition[] {
  const conditions = entries.flatMap(({ when }) => when ?? [])
  if (conditions.length < entries.length) return []
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()]
}
