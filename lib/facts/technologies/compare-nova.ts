import { canBeChosen, driverStatus } from '@/lib/facts/openstack/driver-status'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { cellOf } from '@/lib/facts/openstack/support-matrix'
import type { Fact } from '@/lib/facts/technologies/fact'
import { factsIn, type Technology } from '@/lib/facts/technologies/technology'

/** Something that one part of content says and another says otherwise. */
export type Contradiction = Readonly<{ at: string; what: string }>

/**
 * Hold what cells of the comparison say, where they begin with Yes or No, against the drivers and the support matrix they refer to.
 *
 * "Yes" needs a driver that the newest released series can choose, or a cell that is complete or partial; "No" needs that there is none.
 */
export function compareNova(technologies: readonly Technology[], openstack: OpenStack): Contradiction[] {
  return technologies.flatMap((technology) =>
    factsIn(technology).flatMap(([path, fact]) => {
      const says = /^(Yes|No)\b/.exec(fact.value)?.[1]
      const is = path.at(-1) === 'nova-availability' ? isChoosable(fact, openstack) : isPossible(fact, openstack)
      if (says === undefined || is === null || is === (says === 'Yes')) return []
      return [{ at: `technology ${technology.id}, ${path.join('.')}`, what: `says ${says}, and content/openstack/ says otherwise` }]
    }),
  )
}

function isChoosable({ drivers }: Fact, openstack: OpenStack): boolean | null {
  const newest = openstack.releases.findLast(({ nova }) => nova !== 'master')
  if (drivers.length === 0 || newest === undefined) return null
  return drivers.some((driver) => canBeChosen(driverStatus(openstack, driver, newest.name) ?? 'not-present'))
}

function isPossible({ matrix }: Fact, openstack: OpenStack): boolean | null {
  if (matrix === null) return null
  return matrix.columns.some((column) => ['complete', 'partial'].includes(cellOf(openstack.matrix, matrix.row, column) ?? ''))
}
