import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { BACKPORT, DRIVER, KEYSTONEAUTH, LATER, LIBRARY_NAMES, MESSAGING, RELEASES } from './small-nova.test-data'
import { cloneOf, runScript, smallRepository } from './small-repository.test-data'

const folder = (name: string) => mkdtempSync(join(tmpdir(), `facts-${name}-`))
const catalogues = folder('catalogues')
const libraries = folder('libraries')
let nova = ''
let first: ReturnType<typeof make>

beforeAll(() => {
  writeFileSync(join(catalogues, 'openstack-releases.json'), JSON.stringify(RELEASES))
  nova = smallRepository([
    { day: '2015-10-15', tag: '12.0.0', files: { 'nova/__init__.py': '', 'nova/virt/driver.py': DRIVER } },
    { day: '2016-04-07', tag: '13.0.0', files: { 'nova/virt/driver.py': null, 'nova/conf/compute.py': LATER } },
    { day: '2016-04-20', tag: '13.0.1', files: { 'nova/rpc.py': '' } },
    { day: '2016-05-01', tag: '13.0.2', files: { 'nova/conf/compute.py': BACKPORT } },
    { day: '2016-06-14', tag: '13.1.0', files: { 'nova/version.py': '' } },
  ])
  for (const name of LIBRARY_NAMES) {
    const files = name === 'oslo.messaging' ? MESSAGING : name === 'keystoneauth' ? KEYSTONEAUTH : { README: name }
    smallRepository([{ day: '2015-09-01', tag: '1.0.0', files }], join(libraries, name))
  }
  first = make(nova, '--libraries', libraries)
}, 60_000)

function make(checkout: string, ...options: readonly string[]) {
  const out = folder('out')
  const { status, stdout, stderr } = runScript('facts-nova.ts', ['--catalogues', catalogues, '--out', out, ...options, checkout])
  return { status, stdout, stderr, out, read: (name: string) => readFileSync(join(out, name), 'utf8') }
}

const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('{"s"'))

test('the catalogues of a small Nova are what its sources say', () => {
  const { stderr, read } = first
  expect(stderr).toBe('')
  const text = read('nova-options.json')
  expect(rowsOf(text).map((row) => row.replace(/,$/, ''))).toEqual([
    '{"s":"DEFAULT","n":"libvirt_type","present":[["12.0.0","12.0.0"]],"type":[["string"]],"default":[["kvm"]],"src":"nova/virt/driver.py"}',
    '{"s":"DEFAULT","n":"ratio","present":[["13.0.2","master"]],"type":[["float"]],"default":[[1.5]],"src":"nova/conf/compute.py"}',
    '{"s":"compute","n":"host","present":[["13.0.0","master"]],"type":[["string"]],"default":[[null]],"sample_default":[["name"]],"computed":true,"src":"nova/conf/compute.py"}',
    '{"s":"libvirt","n":"virt_type","present":[["13.0.0","master"]],"type":[["string"]],"default":[["kvm"]],"choices":[[["kvm","lxc"]]],"deprecated":[[[["DEFAULT","libvirt_type"]]]],"src":"nova/conf/compute.py"}',
    '{"s":"neutron","n":"auth_type","present":[["13.0.0","master"]],"lib":true,"type":[["string"]],"default":[[null]],"src":"keystoneauth:keystoneauth1/loading/conf.py"}',
    '{"s":"neutron","n":"password","present":[["13.0.0","master"]],"lib":true,"type":[["string"]],"default":[[null]],"plugins":[[0]],"secret":true,"src":"keystoneauth:keystoneauth1/plugin.py"}',
    '{"s":"wait","n":"most","present":[["12.0.0","master"]],"type":[["integer"]],"default":[["12.0.0","12.0.0",60],["13.0.0","13.0.1",30],["13.0.2","master",25]],"min":[["13.0.0","master",1]],"since":[["13.0.0","master","13.0.0"]],"removal":[["13.0.0","master"]],"src":"nova/conf/compute.py"}',
  ])
  const { header } = JSON.parse(text)
  expect(header.axis.map(({ release, series, date }: Record<string, string>) => [release, series, date])).toEqual([
    ['12.0.0', 'liberty', '2015-10-15'],
    ['13.0.0', 'mitaka', '2016-04-07'],
    ['13.0.2', 'mitaka', '2016-05-01'],
    ['13.1.0', 'mitaka', '2016-06-14'],
    ['master', 'newton', '2016-06-14'],
  ])
  expect(header).toMatchObject({ repository: 'openstack/nova', date: '2016-06-14', plugin_sets: [['password']] })

  const oslo = read('oslo-options.json')
  expect(rowsOf(oslo).map((row) => row.replace(/,$/, ''))).toEqual([
    '{"s":"DEFAULT","n":"config_dir","present":[["12.0.0","master"]],"lib":true,"type":[["multi"]],"default":[[null]],"computed":true,"src":"oslo.config:oslo_config/cfg.py"}',
    '{"s":"DEFAULT","n":"config_file","present":[["12.0.0","master"]],"lib":true,"type":[["multi"]],"default":[[null]],"computed":true,"src":"oslo.config:oslo_config/cfg.py"}',
    '{"s":"DEFAULT","n":"config_source","present":[["master","master"]],"lib":true,"type":[["list"]],"default":[[[]]],"src":"oslo.config:oslo_config/cfg.py"}',
    '{"s":"DEFAULT","n":"control_exchange","present":[["12.0.0","master"]],"lib":true,"type":[["string"]],"default":[["openstack"]],"nova_default":[["13.0.0","master","nova"]],"src":"oslo.messaging:oslo_messaging/opts.py"}',
    '{"s":"keystone_authtoken","n":"password","present":[["12.0.0","master"]],"lib":true,"type":[["string"]],"default":[[null]],"plugins":[[0]],"secret":true,"src":"keystoneauth:keystoneauth1/plugin.py"}',
    '{"s":"oslo_limit","n":"password","present":[["12.0.0","master"]],"lib":true,"type":[["string"]],"default":[[null]],"plugins":[[0]],"secret":true,"src":"keystoneauth:keystoneauth1/plugin.py"}',
  ])
  expect(JSON.parse(oslo).header.library_versions['oslo.messaging']).toEqual([
    ['12.0.0', '1.0.0'],
    ['master', 'HEAD'],
  ])
})

test('a second run, a bare checkout, and a run without the libraries give the same bytes', () => {
  const bare = make(cloneOf(nova, 'bare'), '--libraries', libraries)
  expect(bare.read('nova-options.json')).toBe(first.read('nova-options.json'))
  expect(bare.read('oslo-options.json')).toBe(first.read('oslo-options.json'))

  copyFileSync(join(first.out, 'nova-options.json'), join(catalogues, 'nova-options.json'))
  const alone = make(nova)
  expect(alone.stdout).toMatch(/^No library is at hand: only master is read/)
  expect(alone.read('nova-options.json')).toBe(first.read('nova-options.json'))
})

test('a release that the catalogue does not know cannot be read without the libraries', () => {
  copyFileSync(join(first.out, 'nova-options.json'), join(catalogues, 'nova-options.json'))
  const newer = smallRepository([{ day: '2016-07-01', tag: '13.2.0', files: { 'nova/newer.py': '' } }], cloneOf(nova, 'work tree'))
  expect(make(newer).stderr).toMatch(/does not know 13\.2\.0: .*--libraries FOLDER$/m)
})

test.each([
  [
    'where a library is missing',
    () => ['--libraries', folder('empty'), nova],
    {},
    /oslo\.messaging .*oslo\.config; clone each of them whole/,
  ],
  ['without Python', () => ['--libraries', libraries, nova], { PYTHON: '/nowhere/python3' }, /^\/nowhere\/python3 was not found: /],
  ['for a shallow clone', () => [cloneOf(nova, 'shallow')], {}, /git -C \S+ fetch --unshallow --tags$/],
  ['for another repository', () => [smallRepository([{ day: '2020-01-01', files: { a: 'b' } }])], {}, /HEAD has no nova\/__init__\.py$/],
  ['where releases are not at hand', () => ['--catalogues', '/nowhere', nova], {}, /--catalogues names the folder/],
])('it says what is wrong %s', (_, args, env, message) => {
  const { status, stderr } = runScript('facts-nova.ts', ['--catalogues', catalogues, '--out', folder('out'), ...args()], env)
  expect([status, stderr.trim().split('\n').at(-1)]).toEqual([1, expect.stringMatching(message)])
})
