import { expect, test } from 'vitest'
import { markdownPieces } from '@/lib/lint/markdown-pieces'
import type { Piece } from '@/lib/lint/piece'
import { advisory, code, control, fixedIn, ini, lint, when } from '@/lib/lint/written.test-data'
import { yamlPieces } from '@/lib/lint/yaml-pieces'

test.each([
  [
    'an option that no release has',
    ini('[libvirt]', 'virt_typ = kvm'),
    /^11 unknown-option: .*\[libvirt\]virt_typ; did you mean virt_type\?/,
  ],
  ['an option in another section', ini('[DEFAULT]', 'virt_type = kvm'), /^11 unknown-option: .*did you mean \[libvirt\]virt_type\?/],
  ['an option without a section', ini('virt_type = kvm'), /^10 no-section/],
  [
    'an option that is younger than what the text offers',
    ini('[compute]', 'cpu_dedicated_set = 2-31'),
    /option-not-in-release: .*20\.0\.0 and later.*17\.0\.0/,
  ],
  ['an option that was gone by then', ini('[DEFAULT]', 'libvirt_type = kvm'), /option-not-in-release/],
  [
    'an option that is younger than its since',
    code('ini file="nova.conf" since="18.0.0"', '[compute]', 'cpu_dedicated_set = 2'),
    /option-not-in-release/,
  ],
  ['a value that is no choice', ini('[libvirt]', 'virt_type = kmv'), /^11 value-not-taken: .*"kmv"/],
  ['a value that older releases refuse', ini('[libvirt]', 'sysinfo_serial = unique'), /value-not-taken: .*to 18\.3\.0/],
  ['a number that is none', ini('[consoleauth]', 'token_ttl = soon'), /value-not-taken: .*whole number/],
  ['a boolean that is none', ini('[DEFAULT]', 'use_cow_images = maybe'), /value-not-taken: .*boolean/],
  [
    'an option that qemu.conf does not have',
    code('ini file="/etc/libvirt/qemu.conf"', 'seccomp_sandbx = 1'),
    /unknown-option: qemu\.conf has no seccomp_sandbx; did you mean seccomp_sandbox\?/,
  ],
  [
    'a text in qemu.conf without quotes',
    code('ini file="/etc/libvirt/qemu.conf"', 'security_driver = selinux'),
    /value-not-taken: .*double quotes/,
  ],

  [
    'a setting with another default',
    control({ default: 'qemu' }),
    /default: virt_type has the default "qemu", and the catalogue says "kvm"/,
  ],
  ['a setting that came later', control({ since: '2013.1' }), /first-release: virt_type is said to exist since 2013\.1.*2014\.1 and later/],
  [
    'a setting that was brought back to a series not named',
    control({
      ...{ option: 'vmdk_allowed_types', section: 'compute', default: 'streamOptimized, monolithicSparse', hardened: 'a list' },
      since: '27.0.0; backported to 25.1.0 and 26.1.0',
    }),
    /first-release: .*24\.2\.0/,
  ],
  [
    'a setting with an old name that it never had',
    control({ oldNames: ['[DEFAULT]libvirt_typ'] }),
    /old-name: virt_type is said to have been \[DEFAULT\]libvirt_typ.*write \[DEFAULT\]libvirt_type/,
  ],
  ['a setting in another section', control({ section: 'compute' }), /unknown-option: .*did you mean \[libvirt\]virt_type\?/],
  [
    'a setting of qemu.conf with another default',
    control({ ...{ option: 'dynamic_ownership', section: '', file: '/etc/libvirt/qemu.conf' }, default: 'distribution dependent' }),
    /default: dynamic_ownership/,
  ],

  [
    'a name that no catalogue has',
    advisory('Set `live_migration_with_nativ_tls` first.'),
    /^9 unknown-name: .*did you mean live_migration_with_native_tls\?/,
  ],
  [
    'a sectioned name that is in another section',
    advisory('By `[spice]auth_schemes` it is.'),
    /unknown-option: .*did you mean \[vnc\]auth_schemes\?/,
  ],
  ['a value in a sentence', advisory('Write `virt_type = kmv` there.'), /value-not-taken: .*"kmv"/],
  ['a name that only old releases have', advisory('Look for `libvirt_type` on each host.'), /gone-option: .*2013\.2\.4/],

  ['a condition on an option that nobody has', when('[libvirt]virt_typ', 'lxc'), /^6 unknown-option: .*did you mean virt_type\?/],
  ['a condition in another section', when('[DEFAULT]virt_type', 'lxc'), /did you mean \[libvirt\]virt_type\?/],
  ['a condition without a section', when('virt_type', 'lxc'), /^6 no-section/],
  ['a value of a condition that nobody takes', when('[libvirt]virt_type', 'lxc or kmv'), /^6 value-not-taken: .*"kmv"/],
  ['a value that is gone from what is affected', when('[libvirt]virt_type', 'uml', 'nova', '>=24.0.0'), /value-not-taken: .*"uml"/],
  ['an option that is younger than what is affected', when('[vnc]auth_schemes', 'none', 'nova', '<16.0.0'), /option-not-in-release/],
  ['a condition on qemu.conf', when('qemu.conf sched_cor', '1', 'libvirt'), /unknown-option: .*did you mean sched_core\?/],
  ['a value that qemu.conf does not take', when('qemu.conf dynamic_ownership', 'true', 'libvirt'), /value-not-taken: .*neither 0 nor 1/],
  ['the same in a snippet', code('ini file="/etc/libvirt/libvirtd.conf"', 'auth_tcp = "nobody"'), /value-not-taken: .*none, sasl, polkit/],
  ['a fix in a version that was never released', fixedIn('Nova', '31.2.1'), /never-released: Nova 31\.2\.1 .*31\.3\.0/],
  [
    'a sentence in the entries of a list that is elsewhere one of ids',
    yamlPieces('content/openstack/drivers.yaml', '{ drivers: [{ id: x, notes: [{ detail: "Sets virt_typ." }] }] }'),
    /unknown-name: .*virt_typ/,
  ],
  ['a remedy of several lines', markdownPieces('x.md', '---\nremedy:\n  default: >-\n    Set\n    virt_typ.\n---\n'), /^3 unknown-name/],
  ['a default that it is not', advisory('`use_cow_images` is `False` by default.'), /^9 default: .*False.*the catalogue says true/],
  ['the default of', advisory('The default of `virt_type` is `qemu`.'), /default: .*"kvm"/],
  ['defaults to', advisory('`virt_type` defaults to `lxc`.'), /default: /],
  ['default in brackets', advisory('`virt_type` (default `qemu`) decides.'), /default: /],
  ['by default, first', advisory('By default `virt_type` is `qemu`.'), /default: /],
  ['a default that is assigned', advisory('`virt_type = qemu` is the default.'), /default: /],
  ['none by default', advisory('`virt_type` is not set by default.'), /default: .*not set/],

  ['a section that is nearly right', advisory('Set `[libvrt]virt_type = kvm`.'), /unknown-option: .*\[libvirt\]virt_type/],
  ['a value that something is set to', advisory('Set `virt_type` to `kmv`.'), /value-not-taken: .*"kmv"/],
  ['a value that something is', advisory('If `use_cow_images` is `maybe`, it fails.'), /value-not-taken: .*boolean/],
  ['a value of qemu.conf in a sentence', advisory('Set `dynamic_ownership = true` there.'), /value-not-taken: .*neither 0 nor 1/],
  ['a name before a full stop', advisory('It is virt_typ.'), /unknown-name: .*virt_typ/],
  ['a gone name that is set to something', advisory('Set `libvirt_type` to `kvm`.'), /gone-option/],
  ...['was added in', 'is new in', 'came in', 'appeared in', 'is available from'].map((words): [string, Piece[], RegExp] => [
    `${words} another release`,
    advisory(`\`cpu_dedicated_set\` ${words} Stein (19.0.0).`),
    /first-release: cpu_dedicated_set .*20\.0\.0/,
  ]),
  ...[
    'It ends on 2026-10-02',
    'It becomes unmaintained on 2 October 2026',
    'It is due on September 30, 2026',
    'By 2026-09-30 it will go',
  ].map((words): [string, Piece[], RegExp] => [`"${words}"`, advisory(`${words}.`), /passed-date/]),
  ['what is on master', advisory('The fix is only on master.'), /undated-absence/],
  ['a version after a word that may be of others', advisory('The API is mended in 31.2.1.'), /never-released/],
  ['JSON that is none', code('json file="x.json"', '{"a": 1,}'), /^10 snippet-syntax: it is not JSON/],

  [
    'an option said to be older than it is',
    advisory('`allowed_origins` exists since Liberty (12.0.0).'),
    /first-release: allowed_origins .*since 12\.0\.0.*15\.0\.0 and later/,
  ],
  [
    'the same by the name of the series',
    advisory('`ssl_minimum_version` exists since Ussuri (21.0.0), `allowed_origins` since Liberty.'),
    /first-release: allowed_origins/,
  ],
  [
    'an old name that is not the only one',
    advisory('`device_spec` it is; before Zed (26.0.0) the option was called `passthrough_whitelist`.'),
    /old-name: .*\[DEFAULT\]pci_passthrough_whitelist/,
  ],
  [
    'a series with the version of another',
    advisory('It came with Zed (25.0.0) at last.'),
    /series-version: 25\.0\.0 is not a version of Zed; Nova began Zed with 26\.0\.0; 25\.0\.0 is of yoga/,
  ],

  [
    'a version that was never released',
    advisory('Take Nova 31.2.1 or newer.'),
    /never-released: nova 31\.2\.1 was never released; did you mean 31\.3\.0/,
  ],
  ['the same in a table', advisory('| Series | At least |', '| --- | --- |', '| 2025.2 | 32.1.1 |'), /^11 never-released: nova 32\.1\.1/],
  ['a version of another service that was never released', advisory('Cinder 24.0.7 has the fix.'), /never-released: cinder 24\.0\.7/],

  ['a plan whose day has passed', advisory('2026.2 is planned for 2026-09-30.'), /passed-date: 2026-09-30/],
  ['a month that has passed', advisory('It will be gone in October 2026.'), /passed-date: October 2026/],
  ['what does not exist yet, without a day', advisory('It is in no release yet.'), /undated-absence: "in no release yet"/],
])('%s is found', (_, pieces, expected) => {
  expect(
    lint(...pieces).some((line) => expected.test(line)),
    lint(...pieces).join('\n'),
  ).toBe(true)
})

const ENDLESS = `${'9'.repeat(30)}.1`

test.each([
  ['since', advisory(`\`virt_type\` exists since ${ENDLESS}.`)],
  ['before', advisory(`\`device_spec\`; before Zed (${ENDLESS}) it was called \`x_y\`.`)],
  ['a version', advisory(`Nova 99.${ENDLESS} has it.`)],
  ['a setting', control({ since: ENDLESS })],
  ['a fix', fixedIn('Nova', ENDLESS)],
  ['a setting that is none', yamlPieces('content/controls/x.yaml', '{ controls: [{ id: x, settings: [null], check: {} }] }')],
])('%s with what is no release throws nothing', (_, pieces) => expect(() => lint(...pieces)).not.toThrow())

test('a control and an advisory that set an option to different values are told apart', () => {
  const differing = [...control({}, '[libvirt]\nvirt_type = kvm\n'), ...ini('[libvirt]', 'virt_type = lxc')]
  expect(lint(...differing)).toEqual([
    expect.stringMatching(/^11 twins-differ: \[libvirt\]virt_type is lxc here and kvm in content\/controls\/x\.yaml/),
  ])
  expect(lint(...control({ example: true }, '[libvirt]\nvirt_type = kvm\n'), ...ini('[libvirt]', 'virt_type = lxc'))).toEqual([])
})

test.each([
  ['options in their sections', ini('[libvirt]', 'virt_type = kvm', '[DEFAULT]', 'use_cow_images = True')],
  ['conditions', when('[libvirt] virt_type', 'kvm or qemu')],
  ['conditions in words', when('[libvirt]cpu_mode', 'unset, host-model, or custom with a model that has vmx')],
  ['conditions on what is gone since, within what is affected', when('[libvirt]virt_type', 'uml', 'nova', '>=2014.1 <23.0.0')],
  ['conditions on an old name of the option', when('[pci]device_spec', 'set', 'nova', '<20.0.0')],
  ['conditions of files without a catalogue', [...when('[conductor]automated_clean', 'false', 'ironic'), ...when('flavor hw:x', 'y')]],
  ['conditions of libvirt', when('qemu.conf migrate_tls_x509_verify', 'unset or 0', 'libvirt')],
  ['versions with a fix', [...fixedIn('Nova', '2014.1', '31.3.0'), ...fixedIn('QEMU', '5.2.99')]],
  ['right defaults', advisory('`use_cow_images` is true by default. `virt_type` defaults to `kvm`. By default `virt_type = kvm`.')],
  ['defaults of older releases', advisory('Before 2014.2 the default of `live_migration_flag` was another.')],
  ['defaults of others', advisory('In Kolla-Ansible `virt_type` is `qemu` by default.')],
  ['defaults of one of two', advisory('`virt_type` and `cpu_mode`: the default is `x`.')],
  ['bounds in a list', advisory('It gives the bounds 30.2.2, 31.2.1 and 32.1.1.')],
  ['what happened to an option later', advisory('`virt_type` has been ignored by that driver since Zed (26.0.0).')],
  ['what was not so in a release', advisory('In Zed it was not yet supported. It was not before 2026-04-01 that it was.')],
  ['a version of the API', advisory('It needs version 2.79 of the API, and API 31.2.1.')],
  ['options of the libraries', ini('[oslo_messaging_rabbit]', 'ssl = true')],
  ['options from their first release on', code('ini file="nova.conf" since="20.0.0"', '[compute]', 'cpu_dedicated_set = 2-31')],
  ['options of old releases, said to be', code('ini file="nova.conf" since="2013.1" before="2014.1"', '[DEFAULT]', 'libvirt_type = kvm')],
  ['an address to fill in', ini('[libvirt]', 'live_migration_inbound_addr = ADDRESS')],
  [
    'qemu.conf',
    code('ini file="/etc/libvirt/qemu.conf"', 'security_driver = "selinux"', 'seccomp_sandbox = 1', 'namespaces = [ "mount" ]'),
  ],
  ['a setting', control({})],
  ['a setting with words behind its default', control({ default: 'kvm, unless the installer wrote another' })],
  [
    'a setting of every branch',
    control({
      ...{ option: 'vmdk_allowed_types', section: 'compute', default: 'streamOptimized, monolithicSparse', hardened: 'a list' },
      since: '27.0.0; backported to 24.2.0, 25.1.0 and 26.1.0',
    }),
  ],
  [
    'names, old ones with their releases',
    advisory('`virt_type` was called `libvirt_type` before 2014.1; `[pci]device_spec` came with Zed (26.0.0).'),
  ],
  ['every old name', advisory('`device_spec`; before Zed (26.0.0) it was called `passthrough_whitelist` and `pci_passthrough_whitelist`.')],
  ['versions that were released', advisory('Nova 31.3.0 and 33.0.0 hold it, and Cinder 24.1.0.')],
  ['bounds that were not', advisory('Nova before 31.2.1, `<30.2.2` and 32.0.0 to below 32.1.1 are affected.')],
  ['versions of others', advisory('It needs libvirt 12.0.9, QEMU 21.0.1 and Linux 17.1.9.')],
  ['a plan in the past tense, and a day to come', advisory('2026.2 was planned for 2026-09-30; 2025.2 is planned to end on 2027-04-28.')],
  ['what did not exist on a day', advisory('It is in no release yet, read on 2026-08-21.')],
])('%s are left alone', (_, pieces) => expect(lint(...pieces)).toEqual([]))
