const PRODUCTS = [
  ...['aodh', 'barbican', 'blazar', 'ceilometer', 'cinder', 'cloudkitty', 'cyborg', 'designate', 'glance', 'glance_store', 'gnocchi'],
  ...['heat', 'horizon', 'ironic', 'keystone', 'keystonemiddleware', 'kolla', 'magnum', 'manila', 'mistral', 'murano', 'neutron', 'nova'],
  ...[
    'octavia',
    'os-brick',
    'placement',
    'sahara',
    'senlin',
    'skyline',
    'solum',
    'swift',
    'tacker',
    'trove',
    'vitrage',
    'watcher',
    'zaqar',
  ],
  ...['apache', 'bash', 'ceph', 'django', 'dnsmasq', 'glibc', 'haproxy', 'kvm', 'libvirt', 'lxc', 'memcached', 'mongodb', 'mysql', 'nginx'],
  ...['open vswitch', 'openssl', 'ovn', 'postgresql', 'qemu', 'rabbitmq', 'scaleio', 'sudo', 'suds', 'xen', 'bind', 'openvswitch'],
]
const AMBIGUOUS: ReadonlySet<string> = new Set(['bind', 'heat', 'placement', 'sudo', 'swift', 'bash', 'trove', 'horizon', 'watcher'])
const NOT_MEANT = /\b(?:no|not|without|neither|nor|resolved|fixed|unaffected)\b/i

/** Names of services and programs that a text calls affected, in its order; sentences that deny or tell of a cure do not count. */
export function productsIn(text: string): string[] {
  const meant = text.split(/(?<=[.;])\s/).filter((sentence) => !NOT_MEANT.test(sentence))
  const words = (meant.join(' ').match(/[\p{L}\p{N}_.-]+/gu) ?? []).map((word) => word.replace(/^\.|\.$/g, ''))
  const found = words.flatMap((word) => {
    const name = word.toLowerCase()
    return PRODUCTS.includes(name) && (!AMBIGUOUS.has(name) || word !== name) ? [name] : []
  })
  return [...new Set(found)]
}
