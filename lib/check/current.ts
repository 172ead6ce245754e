import type { Domain } from '@/lib/check/domain/judge-domain'
import type { LxcConfig } from '@/lib/check/lxc/lxc-config'
import type { NovaConfig } from '@/lib/check/nova/nova-config'
import { novaCurrent } from '@/lib/check/nova/nova-facts'
import { barePlace } from '@/lib/check/result/bare-place'
import type { Told } from '@/lib/check/result/result'

const DOMAIN_TYPES = ['kvm', 'qemu', 'lxc', 'xen', 'vmware', 'hyperv']

/** What runs here, where all files that say so agree. */
export function currentOf(
  nova: NovaConfig | null,
  points: readonly string[],
  domains: readonly Domain[],
  lxc: LxcConfig | null,
): Told | null {
  const told: (Told | null)[] = domains.map(({ file, root }) => {
    const type = root.attributes.get('type') ?? ''
    return DOMAIN_TYPES.includes(type) ? { value: type, places: [barePlace({ ...root, file })] } : null
  })
  const own = nova === null ? null : novaCurrent(nova, points)
  if (own !== null) told.push(own)
  const [line] = lxc?.settings ?? []
  if (line !== undefined) told.push({ value: 'lxc', places: [barePlace(line)] })
  const [first] = told
  if (first === undefined || first === null || told.some((each) => each?.value !== first.value)) return null
  return { value: first.value, places: told.flatMap((each) => each?.places ?? []).slice(0, 20) }
}
