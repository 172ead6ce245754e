/** What lies between a tenant's code and the next tenant's, from the guest down to the hardware. */
export type Boundary = Readonly<{
  /** What each guest has inside, the topmost first. */
  guest: readonly string[]
  /** The line below the guest that carries the promise, in a few words. */
  wall: string
  /** A process of the host for each guest, and the second line below it; null where there is none. */
  monitor: Readonly<{ label: string; line: string }> | null
  /** All guests of the host share these, the topmost first. */
  shared: readonly Readonly<{ kind: 'kernel' | 'hypervisor'; label: string }>[]
  /** One machine for each tenant: nothing but what stands around it is shared. */
  isApart: boolean
  /** The picture in words. */
  says: string
}>

const kernel = (label: string) => ({ kind: 'kernel', label }) as const
const hypervisor = (label: string) => ({ kind: 'hypervisor', label }) as const

/** The boundary of each candidate that a picture can be drawn of. */
export const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  kvm: {
    guest: ['Applications', 'Guest kernel'],
    wall: 'virtual machine',
    monitor: { label: 'QEMU process', line: 'process, confined by sVirt' },
    shared: [kernel('Host Linux kernel with KVM')],
    isApart: false,
    says: 'Each guest has a kernel of its own inside a virtual machine, which the processor keeps apart from the host. One QEMU process per guest emulates its devices; sVirt, where it is enforced, confines that process. KVM itself is part of the host kernel, which all guests share.',
  },
  xen: {
    guest: ['Applications', 'Guest kernel'],
    wall: 'domain',
    monitor: null,
    shared: [kernel('dom0: Linux, drives the devices'), hypervisor('Xen hypervisor')],
    isApart: false,
    says: 'Each guest has a kernel of its own in a domain. The Xen hypervisor keeps the domains apart; a privileged domain, dom0, drives the devices for all of them.',
  },
  vmware: {
    guest: ['Applications', 'Guest kernel'],
    wall: 'virtual machine',
    monitor: { label: 'VMX process', line: 'process' },
    shared: [hypervisor('ESXi: the VMkernel')],
    isApart: false,
    says: 'Each guest has a kernel of its own in a virtual machine, with a process of its own on the host. The VMkernel of ESXi, which all guests share, keeps them apart.',
  },
  hyperv: {
    guest: ['Applications', 'Guest kernel'],
    wall: 'partition',
    monitor: { label: 'Worker process', line: 'process' },
    shared: [kernel('Root partition: Windows'), hypervisor('Hyper-V hypervisor')],
    isApart: false,
    says: 'Each guest has a kernel of its own in a partition, and a worker process in the root partition emulates its devices. The hypervisor keeps the partitions apart; the root partition drives the devices for all of them.',
  },
  lxc: {
    guest: ['Applications'],
    wall: 'system calls: namespaces, cgroups',
    monitor: null,
    shared: [kernel('Host Linux kernel, used by all guests')],
    isApart: false,
    says: 'A container has no kernel of its own. Its processes call the kernel of the host directly, and so do those of every other tenant: one flaw in that kernel is a way out. There is no hypervisor.',
  },
  'bare-metal': {
    guest: ['Applications', 'Operating system', 'Hardware'],
    wall: 'separate machines',
    monitor: null,
    shared: [],
    isApart: true,
    says: 'Each tenant has a machine of its own. Tenants share no kernel and no hypervisor; what is left is the network, the management controller, and the machine itself when the next tenant gets it.',
  },
}
