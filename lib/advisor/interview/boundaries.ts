/** What lies between a tenant's code and the next tenant's, from the guest down to the hardware. */
export type Boundary = Readonly<{
  /** Each guest has these for itself, the topmost first. */
  own: readonly string[]
  /** All guests of the host share these, the topmost first. */
  shared: readonly Readonly<{ kind: 'kernel' | 'hypervisor'; label: string }>[]
  /** One machine for each guest: nothing but the building is shared. */
  isApart: boolean
  /** The wall between guest and host, in a few words. */
  wall: string
  /** The picture in words. */
  says: string
}>

const kernel = (label: string) => ({ kind: 'kernel', label }) as const
const hypervisor = (label: string) => ({ kind: 'hypervisor', label }) as const

/** The boundary of each candidate that a picture can be drawn of. */
export const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  kvm: {
    own: ['Applications', 'Guest kernel', 'QEMU process'],
    shared: [kernel('Host Linux kernel with KVM')],
    isApart: false,
    wall: 'virtual machine: CPU virtualisation',
    says: 'Each guest has a kernel of its own inside a virtual machine, which the processor separates from the host. One QEMU process per guest emulates its devices; KVM is part of the host kernel, which all guests share below the wall.',
  },
  xen: {
    own: ['Applications', 'Guest kernel'],
    shared: [hypervisor('Xen hypervisor; dom0 beside the guests')],
    isApart: false,
    wall: 'virtual machine: Xen hypercalls',
    says: 'Each guest has a kernel of its own in a domain. The Xen hypervisor separates the domains; a privileged domain, dom0, stands beside the guests and drives the devices.',
  },
  vmware: {
    own: ['Applications', 'Guest kernel', 'VMX process'],
    shared: [hypervisor('ESXi (VMkernel)')],
    isApart: false,
    wall: 'virtual machine: CPU virtualisation',
    says: 'Each guest has a kernel of its own in a virtual machine with a process of its own. The VMkernel of ESXi, which all guests share, separates them.',
  },
  hyperv: {
    own: ['Applications', 'Guest kernel', 'Worker process'],
    shared: [hypervisor('Hyper-V; root partition beside the guests')],
    isApart: false,
    wall: 'virtual machine: CPU virtualisation',
    says: 'Each guest has a kernel of its own in a partition, with a worker process in the root partition. The hypervisor separates the partitions; the root partition stands beside the guests and drives the devices.',
  },
  lxc: {
    own: ['Applications'],
    shared: [kernel('Host Linux kernel: the guests’ kernel too')],
    isApart: false,
    wall: 'system calls: namespaces, cgroups',
    says: 'A container has no kernel of its own. Its processes call the kernel of the host directly, and so do those of every other tenant: one flaw in that kernel is a way out. There is no hypervisor.',
  },
  'bare-metal': {
    own: ['Applications', 'Operating system', 'Machine'],
    shared: [],
    isApart: true,
    wall: 'separate hardware',
    says: 'Each tenant has a machine of its own. Tenants share no kernel and no hypervisor; what is left to share is the network, the management controller, and the machine itself when the next tenant gets it.',
  },
}
