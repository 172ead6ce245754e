import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { readRelease } from '@/lib/check/nova/releases'
import { checkJson } from '@/lib/check/result/check-json'
import { checkText } from '@/lib/check/result/check-text'
import { marked } from '@/lib/check/result/marked'
import type { CheckResult } from '@/lib/check/result/result'

const knowledge = loadKnowledge('.')

function said(texts: Readonly<Record<string, string>>, release?: string) {
  const files = Object.entries(texts).map(([name, text]) => ({ name, text, lines: text.split('\n').length }))
  const given = release === undefined ? null : readRelease(knowledge.nova, release)
  const result = check(files, { release: given, kind: null }, knowledge)
  if (!('findings' in result)) throw new Error(JSON.stringify(result))
  const of = (rule: string) =>
    result.findings.filter((each) => each.rule === rule).map(({ state, places }) => [state, ...places.map(({ line }) => line)])
  return { ...result, of }
}

const textOf = (result: CheckResult) => checkText(marked(result, []), { absolute: (path) => path, isColoured: false })
const nova = (text: string, release?: string) => said({ 'nova.conf': text }, release)

test('old names and files of flags say what runs', () => {
  expect(nova('[DEFAULT]\nlibvirt_type = qemu\n', '2013.2').of('virt-type')).toEqual([['fail', 2]])
  const flags = nova('--libvirt_type=lxc\n--connection_type=libvirt\n--sql_connection=mysql://root:hidden1@db/nova\n--noverbose\n')
  expect(flags.current).toMatchObject({ value: 'lxc' })
  expect(flags.of('database-root')).toEqual([['fail', 3]])
  expect(JSON.stringify(flags)).not.toContain('hidden1')
})

test('an option in the wrong section has no effect, and is told', () => {
  const { unknown, of } = nova('[DEFAULT]\nlive_migration_uri = qemu+tcp://%s/system\ntransport_url = rabbit://n:x@m/\n', '20')
  expect(of('libvirt-over-tcp')).toEqual([['no-effect', 2]])
  expect(unknown).toMatchObject([{ line: 2, kind: 'wrong-section', suggestion: expect.stringContaining('[libvirt] live_migration_uri') }])
})

test('options of another driver have no effect', () => {
  const { of, current } = nova(
    '[DEFAULT]\ncompute_driver = nova.virt.ironic.IronicDriver\n[libvirt]\nvirt_type = qemu\nlive_migration_uri = qemu+tcp://%s/system\n',
  )
  expect(current).toMatchObject({ value: 'bare-metal' })
  expect([of('virt-type'), of('libvirt-over-tcp')]).toEqual([[['no-effect', 4]], [['no-effect', 5]]])
})

test('NoopFirewallDriver is harmless with Neutron and fatal with nova-network', () => {
  const driver = 'firewall_driver = nova.virt.firewall.NoopFirewallDriver'
  expect(nova(`[DEFAULT]\nuse_neutron = True\n${driver}\n`).of('security-groups')).toEqual([['no-effect', 3]])
  expect(nova(`[DEFAULT]\nuse_neutron = False\n${driver}\n`).of('security-groups')).toEqual([['fail', 3]])
  expect(nova(`[DEFAULT]\n${driver}\n`).of('security-groups')).toEqual([['cannot-be-told', 2]])
})

test('a header whose options are all comments sets nothing', () => {
  const text = '[DEFAULT]\ntransport_url = rabbit://n:x@m/?ssl=1\n[service_user]\n#send_service_user_token = true\n'
  expect(nova(text, '21').of('service-token')).toEqual([['fail', 3]])
})

test('a value may stand in another file', () => {
  const text = '[DEFAULT]\ntransport_url = rabbit://n:x@m/?ssl=1\n'
  const alone = nova(text, '27')
  expect(alone.current).toBeNull()
  expect(alone.findings.find(({ rule }) => rule === 'virt-type')).toMatchObject({
    state: 'cannot-be-told',
    condition: expect.stringContaining('nova-compute.conf'),
  })
  const both = said(
    { 'nova.conf': text, 'nova-compute.conf': '[DEFAULT]\ncompute_driver=libvirt.LibvirtDriver\n[libvirt]\nvirt_type=kvm\n' },
    '27',
  )
  expect(both.current).toMatchObject({ value: 'kvm', places: [{ file: 'nova-compute.conf' }, { file: 'nova-compute.conf' }] })
})

test('the default of virt_type is no answer', () => {
  expect(nova('[DEFAULT]\nenabled_apis = osapi_compute\n').current).toBeNull()
  expect(nova('[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n').current).toBeNull()
})

test('vencrypt beside none is a failure', () => {
  expect(nova('[vnc]\nauth_schemes = vencrypt,none\n', '29').of('vnc-authentication')).toEqual([['fail', 2]])
})

test('a definition without a label is labelled at start; a running guest without one is not confined', () => {
  const domain = (id: string) => said({ 'a.xml': `<domain type='kvm'${id}><name>a</name></domain>` }).of('guest-label')
  expect(domain('')).toEqual([['cannot-be-told', 1]])
  expect(domain(" id='1'")).toEqual([['fail', 1]])
})

test('inject_password = False is no secret', () => {
  const { findings } = nova('[libvirt]\nvirt_type = kvm\ninject_password = False\n')
  expect(findings.find(({ rule }) => rule === 'credential-injection')).toMatchObject({ state: 'pass', found: 'False' })
})

test('a policy with which SEV-SNP does not start is no praise', () => {
  const text = "<domain type='kvm'><launchSecurity type='sev-snp'><policy>0x24</policy></launchSecurity></domain>"
  expect(said({ 'a.xml': text }).of('memory-encryption')).toEqual([['fail', 1]])
})

test('qemu+tcp without libvirtd.conf cannot be told, with it it can', () => {
  const text = '[libvirt]\nvirt_type = kvm\nconnection_uri = "qemu+tcp://192.0.2.1/system"\n'
  const libvirtd = (auth: string) =>
    said({ 'nova.conf': text, 'libvirtd.conf': `listen_tcp = 1\nauth_tcp = "${auth}"\n` }).of('libvirt-over-tcp')
  expect(nova(text).of('libvirt-over-tcp')).toEqual([['cannot-be-told', 3]])
  expect([libvirtd('none'), libvirtd('sasl')]).toEqual([[['fail', 3]], [['pass', 3]]])
})

test('the old name of server_listen fails as long as it is read, and has no effect from 25.0.0 on', () => {
  const text = '[vnc]\nvncserver_listen = 0.0.0.0\n'
  expect([nova(text, '24').of('vnc-listener'), nova(text, '25').of('vnc-listener')]).toEqual([[['fail', 2]], [['no-effect', 2]]])
  expect(nova(text, '25').unknown).toMatchObject([{ kind: 'renamed', suggestion: expect.stringContaining('[vnc] server_listen') }])
})

test('emulation does not prove that hosts lack hardware virtualisation', () => {
  expect(nova('[libvirt]\nvirt_type = qemu\n').answers.filter(({ question }) => question === 'cpu-virt')).toEqual([])
})

test('a later file wins, and in one file the later line', () => {
  const [weak, strong] = ['[vnc]\nserver_listen = 0.0.0.0\n', '[vnc]\nserver_listen = 192.0.2.1\n']
  expect(said({ 'a/nova.conf': weak, 'b/nova.conf': strong }, '31').of('vnc-listener')).toEqual([['pass', 2]])
  expect(said({ 'a/nova.conf': strong, 'b/nova.conf': weak }, '31').of('vnc-listener')).toEqual([['fail', 2]])
  expect(nova(`${weak}server_listen = 192.0.2.1\n`, '31').of('vnc-listener')).toEqual([['pass', 3]])
  expect(said({ 'a/nova.conf': strong, 'b/nova.conf': '[vnc]\nvncserver_listen = 0.0.0.0\n' }, '24').of('vnc-listener')).toEqual([
    ['fail', 2],
  ])
})

test('variables are put in before a value is judged', () => {
  expect(nova('[DEFAULT]\nmy_ip = 0.0.0.0\n[vnc]\nserver_listen = $my_ip\n', '31').of('vnc-listener')).toEqual([['fail', 4]])
  expect(nova('[DEFAULT]\nmy_ip = $host\nhost = $my_ip\n[vnc]\nserver_listen = $my_ip\n', '31').of('vnc-listener')).toEqual([
    ['cannot-be-told', 5],
  ])
})

test('options that have left give no release, options that are new give the first one', () => {
  const { release, releaseAtLeast, answers, unknown } = nova('[cells]\nenable = False\n[spice]\nrequire_secure = true\nenabled = true\n')
  expect([release, releaseAtLeast]).toMatchObject([null, { value: '30.0.0', from: [{ line: 4 }] }])
  expect(answers.filter(({ question }) => question === 'release')).toEqual([])
  expect(unknown).toMatchObject([{ line: 2, kind: 'removed' }])
})

test('the package of Nova in a definition is the release', () => {
  const text =
    "<domain type='kvm'>\n<metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'>\n<nova:package version='29.2.1'/></nova:instance></metadata></domain>"
  expect(said({ 'a.xml': text })).toMatchObject({
    release: { value: '29.2.1', from: [{ line: 3 }] },
    answers: [{ question: 'release', option: '29-30' }],
  })
})

test('no secret is in what is said, whatever it holds', () => {
  const text = [
    '[DEFAULT]',
    'transport_url = rabbit://nova:zq1@zq2@mq1:5672,nova:zq3@mq2:5672/?password=zq4',
    '[database]',
    'connection = mysql+pymysql://root:zq/5@db/nova',
    '[key_manager]',
    'fixed_key = aaaa5ecre7000000',
    '[keystone_authtoken]',
    'password = zq6',
    'auth_url = http://admin:zq7@k:5000',
    '[libvirt]',
    'virt_type = kvm',
    'connection_uri = qemu+tcp://user:zq8@h/system',
    '[sEcretSectionNameThatIsNone1]',
    'c2VjcmV0IHNlY3JldCBzZWNyZXQ = zq9',
  ].join('\n')
  const result = nova(text, '31')
  for (const output of [textOf(result), JSON.stringify(checkJson(result))]) expect(output).not.toMatch(/zq|5ecre7|c2Vjcm|sEcret/)
})

test('what a terminal would obey is written out', () => {
  const result = nova('[DEFAULT]\ndebug = \u001b[31mtrue\u202e\nmy_ip = 1\n')
  const outputs = [textOf(result), JSON.stringify(checkJson(result))]
  for (const output of outputs) expect(output).not.toMatch(/[\u001b\u202e]/)
})

test('the first of two lines counts in files of libvirt', () => {
  expect(said({ 'qemu.conf': 'user = "qemu"\nuser = "root"\n' }).of('qemu-user')).toEqual([['pass', 1]])
})

test('the file of a modular daemon has no listeners', () => {
  expect(said({ 'virtqemud.conf': 'auth_tcp = "none"\nlisten_tcp = 1\n' }).of('libvirtd-tcp')).toEqual([['no-effect', 2]])
})
