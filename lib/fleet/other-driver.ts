import type { Condition } from '@/lib/advisory/advisory'
import type { Loaded } from '@/lib/concern/open-concern-data'
import type { Concern } from '@/lib/versions/concern'
import { conditionsOf } from '@/lib/versions/conditions'
import { nameKey } from '@/lib/versions/statement'

/** What Nova's options say of the driver where these isolate the guests: option -> the values that it may have. */
const DRIVERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  kvm: libvirt('kvm'),
  qemu: libvirt('qemu'),
  lxc: libvirt('lxc'),
  xen: { '[libvirt]virt_type': ['xen'], '[DEFAULT]compute_driver': ['libvirt.LibvirtDriver', 'xenapi.XenAPIDriver'] },
  vmware: { '[libvirt]virt_type': [], '[DEFAULT]compute_driver': ['vmwareapi.VMwareVCDriver'] },
  hyperv: { '[libvirt]virt_type': [], '[DEFAULT]compute_driver': ['hyperv.HyperVDriver'] },
  'bare-metal': { '[libvirt]virt_type': [], '[DEFAULT]compute_driver': ['ironic.IronicDriver'] },
}

function libvirt(type: string) {
  return { '[libvirt]virt_type': [type], '[DEFAULT]compute_driver': ['libvirt.LibvirtDriver'] }
}

/**
 * Whether an advisory concerns only those who run another driver of Nova than a group says it runs: every record that decided states
 * conditions for its product, and each of them is about a driver that the group does not have.
 *
 * @param current What isolates the guests of the group; null, or something that Nova has no driver for, decides nothing.
 */
export function isForAnotherDriver({ from, product, asked, answer }: Concern, current: string | null, loaded: Loaded): boolean {
  const driver = current !== null && Object.hasOwn(DRIVERS, current) ? DRIVERS[current] : undefined
  if (driver === undefined || answer !== 'affected' || nameKey(product) !== 'nova') return false
  return from.every((id) => {
    const record = loaded.advisories.find(id)
    if (record === null) return false
    const own = record.affected.filter((each) => each.product !== null && nameKey(each.product) === 'nova')
    const conditions = conditionsOf({ ...record, affected: own }, asked, loaded.versions)
    return conditions.length > 0 && conditions.every((condition) => isRuledOut(condition, driver))
  })
}

function isRuledOut({ setting }: Condition, driver: Readonly<Record<string, readonly string[]>>): boolean {
  const values = setting === null ? undefined : driver[setting.option.replace(/\s+/g, '')]
  return values !== undefined && setting !== null && !values.includes(setting.value)
}
