/**
 * How long the command takes and what it holds: `npm run bench:command [-- --calls 9]`, after `npm run package`. Medians of wall time, of the
 * processor time of the process, and of its largest memory, as it measures them itself when it ends.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argumentsOrExit } from './command-line'

const { values } = argumentsOrExit({ options: { calls: { type: 'string', default: '9' } } })
const folder = mkdtempSync(join(tmpdir(), 'bench-command-'))
const told = join(folder, 'told.json')
const conf = join(folder, 'nova.conf')
const lines = '# a line of words, as a file of a distribution has thousands of them\n'.repeat(4_000)
writeFileSync(
  conf,
  `${lines}[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = kvm\n[vnc]\nserver_listen = 0.0.0.0\n`,
)

const AT_EXIT = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'; process.on('exit', () => { const u = process.resourceUsage(); writeFileSync(${JSON.stringify(told)}, JSON.stringify([(u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1024])) })`,
)}`
const PACKAGE = ['dist/package/bin/bulkhead.js']
if (!existsSync(PACKAGE[0] ?? '')) throw new Error('dist/package/ is not there; make it with npm run package')
const CALLS = {
  'node alone': ['-e', '0'],
  'package: check nova.conf (280 kB) --format sarif': [...PACKAGE, 'check', conf, '--release', '2025.1', '--format', 'sarif'],
  'package: the same, of no release': [...PACKAGE, 'check', conf, '--format', 'sarif'],
  'package: advise release=31+ tenancy=public code=arbitrary': [...PACKAGE, 'advise', 'release=31+', 'tenancy=public', 'code=arbitrary'],
  'package: affected --product nova=29.0.1': [...PACKAGE, 'affected', '--product', 'nova=29.0.1'],
  'package: harden --release 2025.1 --for kvm': [...PACKAGE, 'harden', '--release', '2025.1', '--for', 'kvm', 'tenancy=public'],
  'clone: check nova.conf': ['cli/start.mjs', 'check', conf, '--release', '2025.1'],
  'clone, through tsx: advise': ['--import', 'tsx', 'cli/bulkhead.ts', 'advise', 'release=31+', 'tenancy=public', 'code=arbitrary'],
} as const

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
try {
  for (const [name, args] of Object.entries(CALLS)) {
    const taken = Array.from({ length: Number(values.calls) + 1 }, () => {
      const from = performance.now()
      spawnSync(process.execPath, ['--import', AT_EXIT, ...args], { stdio: 'ignore' })
      const [cpu = 0, memory = 0] = JSON.parse(readFileSync(told, 'utf8')) as number[]
      return { wall: (performance.now() - from) / 1000, cpu, memory }
    }).slice(1) // the first call of a clone compiles
    const of = (key: 'wall' | 'cpu' | 'memory') => median(taken.map((each) => each[key]))
    console.log(`${of('wall').toFixed(2)} s wall, ${of('cpu').toFixed(2)} s processor, ${of('memory').toFixed(0)} MB: ${name}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
