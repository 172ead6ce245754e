import type { Affected } from '@/lib/advisory/advisory'
import { memo } from '@/lib/versions/memo'
import type { Stated } from '@/lib/versions/statement'

const parts = memo<Stated, Stated>()

/**
 * A record with some of its entries only: one object for each name, so that what is read of it is kept.
 *
 * @param name Another one for each choice of entries.
 */
export function partOf<T extends Stated>(record: T, name: string, isIn: (entry: Affected, at: number) => boolean): T {
  return parts(record, name, () => ({ ...record, affected: record.affected.filter(isIn) })) as T // as: made of a T, above
}
