import { statSync } from 'node:fs'
import { concernDataNow } from '@/cli/concern-data-now'
import { policyNow } from '@/cli/policy-now'
import { bytesOf, failWhenOf, formatOf, put, refuse } from '@/cli/report-options'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { FAIL_LEVELS } from '@/lib/findings/exit-code'
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

const FORMATS = ['text', 'json', 'csv'] as const

const USAGE = `bulkhead fleet [--compare OLD.json] [--format text] FILE|FOLDER

  FILE               host groups as CSV or JSON; - is standard input. Columns: name, current, release, packages, and the questions
                     of bulkhead advise with its options; several possible ones between | signs, ? for "I don't know"
  FOLDER             one folder for each host: *.conf, *.xml, packages.txt, and answers.json for what no configuration answers
  --compare          an earlier result (json): what is new, gone and changed
  --format           ${FORMATS.join(', ')}; --json is --format json
  --output           write to a file, all of it or nothing
  --fail-on          ${FAIL_LEVELS.join(', ')}: the risk of what runs, a rule that fails, or an advisory that affects
  --fail-on-unknown  exit 3 where a verdict is not settled, or something depends on a condition or cannot be told

Exit 0: nothing found. 1: something at or above --fail-on. 2: wrong use, or rows that cannot be read. 3: see --fail-on-unknown.`

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
    console.log(USAGE)
    return 0
  }
  const format = formatOf(FORMATS, values, 'text', 'json')
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
  const { groups, problems } = isFolder(path) ? await ofFolder(path, knowledge) : ofFile(path, knowledge)
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
async function ofFolder(path: string, knowledge: FleetKnowledge): Promise<GroupReading> {
  const [{ loadKnowledge }, { loadHostFolders }, { groupOfFolder }] = await Promise.all([
    import('@/lib/check/load-knowledge'),
    import('@/lib/fleet/load-host-folders'),
    import('@/lib/fleet/group-of-folder'),
  ])
  const rules = loadKnowledge('.')
  const { folders, problems } = loadHostFolders(path)
  if (folders.length === 0) throw new WrongUse(`${path}: no-hosts: there is no folder in it; make one for each host, with its files`)
  const read = folders.map((folder) => groupOfFolder(folder, knowledge, rules))
  return { groups: read.flatMap(({ groups }) => groups), problems: [...problems, ...read.flatMap((each) => each.problems)] }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
