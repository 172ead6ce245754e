import { statSync } from 'node:fs'
import { concernDataNow } from '@/cli/concern-data-now'
import { FLEET, FLEET_FORMATS } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { policyNow } from '@/cli/policy-now'
import { bytesOf, failWhenOf, formatOf, put, refuse } from '@/cli/report-options'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { compareFleets } from '@/lib/fleet/compare-fleets'
import { fleetExitCode } from '@/lib/fleet/exit-code'
import { fleetCsv, fleetJson } from '@/lib/fleet/fleet-files'
import { fleetText } from '@/lib/fleet/fleet-text'
import { judgeFleet } from '@/lib/fleet/judge-fleet'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { readOldFleet } from '@/lib/fleet/old-fleet'
import { type GroupReading, readGroups } from '@/lib/fleet/read-groups'
import { formatProblem } from '@/lib/input/problems/problem'
import { inventoryText } from '@/lib/inventory/installed'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { absolute } from '@/lib/site/site'
import { argumentsOf, today, WrongUse } from '@/scripts/command-line'

/** Judge a fleet, print it, and tell the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      compare: { type: 'string' },
      format: { type: 'string' },
      json: { type: 'boolean', default: false },
      output: { type: 'string' },
      'fail-on': { type: 'string', default: 'serious' },
      'fail-on-unknown': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(helpText(FLEET))
    return 0
  }
  const format = formatOf(FLEET_FORMATS, values, 'text', 'json')
  const when = failWhenOf(values)
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new WrongUse('name one file of host groups, or one folder of hosts')
  const old = values.compare === undefined ? null : readOldFleet(bytesOf(values.compare).toString('utf8'))
  if (typeof old === 'string') throw new WrongUse(`${values.compare}: bad-result: ${old}`)
  const day = today()
  const [{ compiled, texts }, data] = await Promise.all([policyNow({}), concernDataNow('.', sourceFilesOf(process.env), day)])
  const knowledge: FleetKnowledge = {
    policy: openPolicy(compiled),
    controls: texts.controls.map(({ id }) => id),
    concern: openConcernData(data, day),
  }
  const { groups, problems } = isFolder(path) ? await ofFolder(path, knowledge, day) : ofFile(path, knowledge)
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) refuse(errors)
  for (const problem of problems) console.error(formatProblem(problem))
  const result = judgeFleet(groups, knowledge)
  const changes = old === null ? null : compareFleets(result.groups, old)
  const nameOf = (id: string) => texts.candidates.find((candidate) => candidate.id === id)?.label ?? id
  const text = {
    text: () => fleetText(result, changes, nameOf),
    json: () => fleetJson(result, changes),
    csv: () => fleetCsv(result, absolute),
  }
  put(text[format](), values.output)
  return fleetExitCode(result, when)
}

function ofFile(path: string, knowledge: FleetKnowledge): GroupReading {
  const text = inventoryText(bytesOf(path), path)
  return typeof text === 'string' ? readGroups(text, path, knowledge) : { groups: [], problems: [text] }
}

/** The rules of the check, only where files are checked. */
async function ofFolder(path: string, knowledge: FleetKnowledge, day: string): Promise<GroupReading> {
  const [{ knowledgeNow }, { loadHostFolders }, { groupOfFolder }] = await Promise.all([
    import('@/cli/knowledge-now'),
    import('@/lib/fleet/load-host-folders'),
    import('@/lib/fleet/group-of-folder'),
  ])
  const rules = await knowledgeNow(day)
  const { folders, problems } = loadHostFolders(path)
  if (folders.length === 0) throw new WrongUse(`${path}: no-hosts: there is no folder in it; make one for each host, with its files`)
  const read = folders.map((folder) => groupOfFolder(folder, knowledge, rules))
  return { groups: read.flatMap(({ groups }) => groups), problems: [...problems, ...read.flatMap((each) => each.problems)] }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
