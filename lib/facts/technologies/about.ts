import type { Advisory } from '@/lib/advisory/advisory'
import type { ControlGoal } from '@/lib/facts/controls/control'
import type { Escape } from '@/lib/facts/escapes/escape'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { isNamedIn, type Technology } from '@/lib/facts/technologies/technology'

/** Everything outside its own file that names a technology, its aliases or its variants. */
export type About = Readonly<{
  drivers: readonly Driver[]
  escapes: readonly Escape[]
  /** Goals with those of their controls that are for the technology; goals without any are left out. */
  goals: readonly ControlGoal[]
  advisories: readonly Advisory[]
}>

/** Collect what bears on a technology, each list in its own order. */
export function aboutTechnology(
  technology: Technology,
  { escapes, goals }: Pick<Catalogue, 'escapes' | 'goals'>,
  drivers: readonly Driver[],
  advisories: readonly Advisory[],
): About {
  const isOurs = ({ technologies }: Readonly<{ technologies: readonly string[] }>) => isNamedIn(technology, technologies)
  return {
    drivers: drivers.filter(isOurs),
    escapes: escapes.filter(isOurs),
    goals: goals.flatMap((goal) => {
      const controls = goal.controls.filter(isOurs)
      return controls.length === 0 ? [] : [{ ...goal, controls }]
    }),
    advisories: advisories.filter(isOurs),
  }
}
