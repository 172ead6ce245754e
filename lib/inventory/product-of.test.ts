import { expect, test } from 'vitest'
import { productOf } from '@/lib/inventory/product-of'
import { realProducts } from '@/lib/versions/real-products.test-data'

const versions = realProducts()

test.each([
  ['pypi', 'nova', 'nova'],
  ['pypi', 'glance_store', 'glance-store'],
  ['pypi', 'Oslo.Messaging', 'oslo-messaging'],
  ['pypi', 'keystonemiddleware', 'keystonemiddleware'],
  ['pypi', 'nova-compute', 'nova-compute'],
  ['deb', 'nova-compute', 'nova'],
  ['deb', 'nova-compute-kvm', 'nova'],
  ['deb', 'python3-nova', 'nova'],
  ['deb', 'python3-novaclient', 'python-novaclient'],
  ['deb', 'python3-keystonemiddleware', 'keystonemiddleware'],
  ['deb', 'ironic-python-agent', 'ironic-python-agent'],
  ['deb', 'neutron-l3-agent', 'neutron'],
  ['deb', 'openstack-dashboard', 'horizon'],
  ['deb', 'swift-im', 'swift-im'],
  ['deb', 'dnsmasq', 'dnsmasq'],
  ['rpm', 'openstack-nova-api', 'nova'],
  ['rpm', 'python3-oslo.messaging', 'oslo-messaging'],
] as const)('%s %s holds %s', (system, name, product) => expect(productOf({ system, name }, versions)).toBe(product))
