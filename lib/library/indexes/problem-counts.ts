import type { Problem } from '@/lib/input/problems/problem'

/** How often each kind of problem was found: errors first, then by count, then by name. */
export function problemCounts(problems: readonly Problem[]): { reason: string; level: Problem['level']; count: number }[] {
  const counts = new Map<string, { reason: string; level: Problem['level']; count: number }>()
  for (const { reason, level } of problems) {
    const key = `${level} ${reason}`
    counts.set(key, { reason, level, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].toSorted(
    (a, b) => Number(b.level === 'error') - Number(a.level === 'error') || b.count - a.count || (a.reason < b.reason ? -1 : 1),
  )
}
