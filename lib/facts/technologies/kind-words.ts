import type { Escape } from '@/lib/facts/escapes/escape'
import type { Technology } from '@/lib/facts/technologies/technology'
import type { TimelineEvent } from '@/lib/facts/timeline/timeline-event'

/** Kinds of technology in the order in which the comparison names them. */
export const TECHNOLOGY_WORDS: Readonly<Record<Technology['kind'], Readonly<{ one: string; many: string }>>> = {
  hypervisor: { one: 'Hypervisor', many: 'Hypervisors' },
  container: { one: 'Container', many: 'Containers' },
  physical: { one: 'Physical machine', many: 'Physical machines' },
  emulation: { one: 'Emulation', many: 'Emulation' },
  sandbox: { one: 'Sandbox', many: 'Sandboxes' },
}

/** The name of a kind as a heading has it, its word within a sentence, and what is meant. */
export const ESCAPE_WORDS: Readonly<Record<Escape['kind'], Readonly<{ name: string; word: string; means: string }>>> = {
  escape: { name: 'Escape', word: 'escape', means: 'guest code reached the host, or the process around the guest' },
  leak: { name: 'Leak', word: 'leak', means: 'data crossed the boundary' },
  outage: { name: 'Outage', word: 'outage', means: 'one guest stopped the host for all' },
  'hostile-host': { name: 'Hostile host', word: 'hostile host', means: 'the host reached into a guest meant to be protected from it' },
  openstack: { name: 'OpenStack', word: 'OpenStack', means: 'a service above the boundary let data or devices through' },
}

export const LANE_WORDS: Readonly<Record<TimelineEvent['lane'], string>> = {
  nova: 'Nova',
  libvirt: 'libvirt',
  lxc: 'LXC, LXD, Incus',
  kernel: 'Linux',
  cpu: 'Processors',
  advisories: 'Advisories',
}
