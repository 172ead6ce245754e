/** The rows of the comparison, in the order in which people read them; the same for every technology. */
export const CRITERIA = [
  { id: 'boundary-kind', label: 'Kind of boundary', asks: 'What separates a guest from the host?' },
  { id: 'shared-kernel', label: 'Shares the host kernel', asks: 'Does one kernel flaw reach every guest of a host?' },
  { id: 'cpu-virtualisation', label: 'CPU virtualisation needed', asks: 'Must the processor offer it?' },
  { id: 'guest-os', label: 'Guest operating systems', asks: 'What can run inside?' },
  { id: 'confinement', label: 'Confinement', asks: 'What holds an attacker who has broken out of the guest?' },
  { id: 'confidential-computing', label: 'Confidential computing', asks: 'Can memory be hidden from whoever runs the host?' },
  { id: 'live-migration', label: 'Live migration', asks: 'Can a host be emptied for patching while guests run?' },
  { id: 'device-passthrough', label: 'Device passthrough', asks: 'Can a guest be given hardware of its own?' },
  { id: 'security-process', label: 'Security process and promise', asks: 'Who treats a breakout as a vulnerability, and how?' },
  { id: 'licence', label: 'Licence and support', asks: 'Who supports it, on which terms?' },
  { id: 'common-criteria', label: 'Common Criteria', asks: 'Has anybody certified it?' },
  { id: 'nova-availability', label: 'In Nova', asks: 'Can a current Nova use it?' },
] as const

export type CriterionId = (typeof CRITERIA)[number]['id']

/** The row that holds several facts: what speaks against a technology. */
export const DOWNSIDES = { id: 'downsides', label: 'Downsides', asks: 'What are its drawbacks?' } as const
