import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { generatedFleet } from '@/lib/fleet/generated-fleet'
import { judgeFleet } from '@/lib/fleet/judge-fleet'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { readGroups } from '@/lib/fleet/read-groups'
import { loadConcernData } from '@/lib/library/concern-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { argumentsOrExit, today } from '@/scripts/command-line'

const GROUPS = 5_000

/** How long a fleet takes to be judged: reading its rows, a verdict, a rating and the advisories of each group. */
argumentsOrExit({ options: {} })
const { policy: written, facts } = loadPolicy()
const { compiled, texts } = compile(written, facts)
const policy = openPolicy(compiled)
const knowledge: FleetKnowledge = {
  policy,
  controls: texts.controls.map(({ id }) => id),
  concern: openConcernData(loadConcernData('.', sourceFilesOf(process.env), today()), today()),
}
const text = generatedFleet(policy, GROUPS)
const times = Array.from({ length: 5 }, () => {
  const began = process.cpuUsage()
  judgeFleet(readGroups(text, 'groups.csv', knowledge).groups, knowledge)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
})
console.log(
  `${GROUPS} groups: ${times[0]?.toFixed(0)} ms of processor time at first, ${Math.min(...times).toFixed(0)} ms at best of ${times.length}`,
)
