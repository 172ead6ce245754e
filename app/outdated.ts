import { once } from '@/app/once'
import type { Outdated } from '@/lib/advisory/outdated'
import { loadOutdated } from '@/lib/facts/outdated/load-outdated'

const all = once(() => loadOutdated('.'))

/** What has overtaken a note of another publisher; null for most. */
export const outdatedBy = (id: string): Outdated | null => all().get(id) ?? null
