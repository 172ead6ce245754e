import type { Advisory, Condition } from '@/lib/advisory/advisory'
import { distinct } from '@/lib/versions/conditions'

/** What must hold besides the version for a product to be affected by an advisory, whichever way it is spelt there. */
export function conditionsFor({ names }: Readonly<{ names: readonly string[] }>): (advisory: Advisory) => readonly Condition[] {
  return ({ affected }) => distinct(affected.filter((entry) => names.includes(entry.product ?? '')))
}
