/** What a name of `compute_driver`, of any age, runs. `other` runs something that the advisor has no name for. */
export type NovaDriver = 'libvirt' | 'ironic' | 'vmware' | 'hyperv' | 'xenapi' | 'other'

const DRIVERS: readonly (readonly [RegExp, NovaDriver])[] = [
  [/^(?:nova\.virt\.)?libvirt(?:\.driver|\.connection)?\.LibvirtDriver$/, 'libvirt'],
  [/^(?:nova\.virt\.|ironic\.nova\.virt\.)?ironic(?:\.driver)?\.IronicDriver$/, 'ironic'],
  [/^(?:nova\.virt\.)?baremetal(?:\.driver)?\.BareMetalDriver$/, 'ironic'],
  [/^(?:nova\.virt\.)?vmwareapi(?:\.driver)?\.VMware(?:VC|ESX|API)?Driver$/, 'vmware'],
  [/^(?:nova\.virt\.)?hyperv(?:\.driver)?\.HyperVDriver$/, 'hyperv'],
  [/^compute_hyperv(?:\.nova|\.cluster)?(?:\.driver)?\.HyperV(?:Cluster)?Driver$/, 'hyperv'],
  [/^(?:nova\.virt\.)?xenapi(?:\.driver|_conn)?\.XenAPIDriver$/, 'xenapi'],
  [/^(?:nova\.virt\.)?(?:fake\.\w*FakeDriver|zvm(?:\.driver)?\.ZVMDriver|powervm(?:\.driver)?\.PowerVMDriver)$/, 'other'],
]

/** Null for a driver that is not Nova's: nobody here knows which options it reads. */
export const novaDriver = (name: string): NovaDriver | null => DRIVERS.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null

/** The candidate of the advisor that a driver and a value of `virt_type` stand for. */
export function candidateOf(driver: NovaDriver | null, virtType: string | null): string | null {
  if (driver === 'ironic') return 'bare-metal'
  if (driver === 'vmware' || driver === 'hyperv') return driver
  if (driver === 'xenapi') return 'xen'
  if (driver !== 'libvirt' || virtType === null) return null
  return ['kvm', 'qemu', 'lxc', 'xen'].includes(virtType) ? virtType : null
}
