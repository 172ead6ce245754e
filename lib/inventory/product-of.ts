import type { Installed } from '@/lib/inventory/installed'
import { deliverableOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { nameKey } from '@/lib/versions/statement'

/** Parts into which distributions split a service. */
const PARTS = new Set(
  'account agent api applier backup central common compute conductor container decision dhcp doc engine evaluator executor health housekeeping inspector l3 linuxbridge listener mdns metadata metering network notification notifier novncproxy object openvswitch ovn plugin pool producer proxy registry scheduler serialproxy server share sink spiceproxy sriov volume worker'.split(
    ' ',
  ),
)
const OTHER_NAMES: Readonly<Record<string, string>> = { 'openstack-dashboard': 'horizon', 'python3-django-horizon': 'horizon' }

/**
 * The product that a package holds, in one spelling: the deliverable of OpenStack where it is one, such as `nova` for `nova-compute`,
 * `openstack-nova-api` and `python3-nova`; else the name of the package.
 */
export function productOf({ name, system }: Pick<Installed, 'name' | 'system'>, versions: ProductVersions): string {
  const key = name.toLowerCase()
  const candidates = [OTHER_NAMES[key] ?? key, ...(system === 'pypi' ? [] : packaged(key))]
  for (const candidate of candidates) {
    const deliverable = deliverableOf(versions, candidate)
    if (deliverable !== null) return nameKey(deliverable.name)
  }
  return nameKey(name)
}

function packaged(name: string): string[] {
  const python = /^python[23]?-(.+)$/.exec(name)?.[1]
  if (python !== undefined) return [`python-${python}`, python]
  const bare = name.replace(/^openstack-/, '')
  const words = bare.split('-')
  const at = words.findIndex((word, index) => index > 0 && PARTS.has(word))
  return [bare, ...(at > 0 ? [words.slice(0, at).join('-')] : [])]
}
