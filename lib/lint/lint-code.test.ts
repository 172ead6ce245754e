import { expect, test } from 'vitest'
import type { Piece } from '@/lib/lint/piece'
import { code, GREP, ini, lint, PLACES } from '@/lib/lint/written.test-data'

test.each([
  [
    'a grep for the newest name alone',
    code('bash', `${GREP}device_spec[[:space:]]*[=:]' ${PLACES}`),
    /grep-misses-name: .*\[pci\]passthrough_whitelist, \[DEFAULT\]pci_passthrough_whitelist/,
  ],
  ['a grep that a colon slips through', code('bash', `${GREP}virt_type[[:space:]]*=' ${PLACES}`), /grep-misses-colon/],
  [
    'a grep that a comment satisfies',
    code('bash', `grep -rEs 'virt_type[[:space:]]*[=:]' ${PLACES}`),
    /grep-finds-comment: .*"#\w*virt_type = …"/,
  ],
  [
    'a grep in one place',
    code('bash', `${GREP}virt_type[[:space:]]*[=:]' /etc/nova/`),
    /grep-misses-place: .*\/usr\/share\/nova or \/etc\/kolla/,
  ],
  ['a grep that finds no option at all', code('bash', `${GREP}virt_typ[[:space:]]*[=:]' ${PLACES}`), /grep-finds-nothing/],

  ...[
    ...['sudo ', 'sudo -u nova ', 'docker exec -it nova_compute ', 'sudo podman exec -u 0 nova_compute ', 'env LC_ALL=C ', 'nohup '],
    ...['timeout -k 1 5s ', 'echo a | xargs -r -n1 ', 'x=$(', 'x=`'],
  ].map((before): [string, Piece[], RegExp] => [
    `a grep behind "${before}"`,
    code('bash', `${before}${GREP}device_spec[[:space:]]*[=:]' ${PLACES}${before.endsWith('(') ? ')' : before.endsWith('`') ? '`' : ''}`),
    /^10 grep-misses-name/,
  ]),
  ['a command that another shell runs', code('bash', "bash -c 'virsh lst'"), /^10 unknown-command: virsh has no subcommand "lst/],
  [
    'a folder without -r',
    code('bash', `grep -Es '^[[:space:]]*virt_type[[:space:]]*[=:]' ${PLACES}`),
    /finds-nothing: \/etc\/nova is a folder/,
  ],
  [
    'one name of a list that nobody has',
    code('bash', `${GREP}(virt_type|compute_drivr)[[:space:]]*[=:]' ${PLACES}`),
    /compute_drivr.*compute_driver\?/,
  ],
  ['a grep of libvirtd.conf that a comment satisfies', code('bash', 'grep auth_tcp /etc/libvirt/libvirtd.conf'), /grep-finds-comment/],
  [
    'a name that libvirtd.conf does not have',
    code('bash', "grep -E '^auth_tpc *=' /etc/libvirt/libvirtd.conf", "grep -E '^auth_tpc=' /etc/libvirt/libvirtd.conf"),
    /finds-nothing: .*auth_tpc/,
  ],
  ['a pattern that might never end', code('bash', `grep -rEs '(([a-z_]+)+)+=$' ${PLACES}`), /grep-not-read/],

  ['a program that no list has', code('bash', 'openstak server list'), /unknown-command: .*did you mean openstack\?/],
  [
    'a subcommand that no list has',
    code('bash', 'openstack server lst'),
    /unknown-command: openstack has no subcommand "server lst"; did you mean server list\?/,
  ],
  [
    'an option that the subcommand does not take',
    code('bash', 'openstack server list --all-project'),
    /unknown-command: openstack server list has no option --all-project .*did you mean --all-projects\?/,
  ],
  [
    'a program inside a loop',
    code('bash', 'for x in $(virsh lst --name); do echo "$x"; done'),
    /unknown-command: virsh has no subcommand "lst/,
  ],
  ['a command that finds nothing on Red Hat', code('bash', 'pgrep -f qemu-system'), /qemu-process-name/],
  [
    'a socket that does not start while the daemon runs',
    code('bash', 'systemctl enable --now libvirtd-tls.socket'),
    /socket-while-running/,
  ],
  ['a list that leaves private flavors out', code('bash', 'openstack flavor list --long'), /flavor-list-public/],
  ['a kernel command line that is only written down', code('bash', 'GRUB_CMDLINE_LINUX="intel_iommu=on"'), /kernel-command-line/],

  ['a script that bash does not read', code('bash', 'for x in a; do', '  echo "$x"'), /^1\d snippet-syntax: bash cannot parse it/],
  ['a line that is nothing in INI', ini('[libvirt]', 'virt_type'), /^11 snippet-syntax/],
  ['XML that is not closed', code('xml file="x.xml"', '<domain><devices></domain>'), /^10 snippet-syntax: it is not well-formed XML/],
  ['YAML that is none', code('yaml file="x.yaml"', 'a: [1'), /snippet-syntax: it is not YAML/],
])('%s is found', (_, pieces, expected) => {
  expect(
    lint(...pieces).some((line) => expected.test(line)),
    lint(...pieces).join('\n'),
  ).toBe(true)
})

test.each([
  ['a grep for every name, form and place', code('bash', `${GREP}(device_spec|(pci_)?passthrough_whitelist)[[:space:]]*[=:]' ${PLACES}`)],
  ['a grep for one name where it is the only one', code('bash since="26.0.0"', `${GREP}report_in_placement[[:space:]]*[=:]' ${PLACES}`)],
  [
    'commands',
    code(
      'bash',
      'openstack server list --all-projects --host HOST -c ID -f value | sort | uniq -c',
      'virsh -c lxc:/// domid "$guest" 2>/dev/null',
      "pgrep -f 'qemu-(system|kvm)'",
    ),
  ],
  ['what a here-document holds', code('bash', "cat >x <<'EOF'", "It isn't a command", '[libvirt]', 'EOF', 'echo a')],
  ['arithmetic', code('bash', 'x=$((1 + 2)); echo "$((x * 2))"', 'exec 3<>/dev/tcp/a/1')],
  ['a container, which has places of its own', code('bash', `docker exec nova_compute ${GREP}virt_type[[:space:]]*[=:]' /etc/nova`)],
  ['commands nested deeper than anybody writes', code('bash', `echo ${'$('.repeat(999)}echo${')'.repeat(999)}`)],
  [
    'a release that is none, of which the reader of attributes tells',
    code('ini file="nova.conf" since="Zed"', '[libvirt]', 'virt_type = kvm'),
  ],
  [
    'a socket while the daemon is stopped',
    code('bash', 'systemctl stop libvirtd.service', 'systemctl enable --now libvirtd-tls.socket', 'systemctl start libvirtd.service'),
  ],
])('%s are left alone', (_, pieces) => expect(lint(...pieces)).toEqual([]))
