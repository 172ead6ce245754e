/** A host as it is found again and again, written for the page: what works, what was never set, and what moved on without it. */
export const EXAMPLE_FILES: readonly Readonly<{ name: string; text: string }>[] = [
  {
    name: 'nova.conf',
    text: `[DEFAULT]
compute_driver = libvirt.LibvirtDriver
my_ip = 192.0.2.21
transport_url = rabbit://nova:example-password@192.0.2.10:5672/

[vnc]
server_listen = 0.0.0.0
server_proxyclient_address = $my_ip

[libvirt]
virt_type = kvm
live_migration_uri = qemu+tcp://%s/system
cpu_mode = host-model

[keystone_authtoken]
auth_url = https://192.0.2.10:5000/
username = nova
password = example-password

[glance]
verify_glance_signatures = True

[cells]
enable = False
`,
  },
  {
    name: 'libvirtd.conf',
    text: `listen_tls = 0
listen_tcp = 1
auth_tcp = "none"
`,
  },
]
