/** A base metric of CVSS: its key in a vector, its name, and what each letter says, in plain words. */
type Metric = Readonly<{ key: string; name: string; values: Readonly<Record<string, string>> }>

/** The versions of CVSS that have base metrics of their own. */
export type CvssVersion = 2 | 3 | 4

const IMPACT_2 = { N: 'none', P: 'some', C: 'complete' }
const IMPACT_3 = { N: 'none', L: 'some', H: 'complete, or of what matters most' }

const V2: readonly Metric[] = [
  { key: 'AV', name: 'Reached from', values: { L: 'the machine itself', A: 'the neighbouring network', N: 'any network' } },
  { key: 'AC', name: 'Difficulty', values: { L: 'low', M: 'medium', H: 'high' } },
  { key: 'Au', name: 'Logins needed', values: { N: 'none', S: 'one', M: 'several' } },
  { key: 'C', name: 'Loss of secrecy', values: IMPACT_2 },
  { key: 'I', name: 'Loss of integrity', values: IMPACT_2 },
  { key: 'A', name: 'Loss of availability', values: IMPACT_2 },
]

const REACHED = {
  N: 'any network',
  A: 'the neighbouring network',
  L: 'the machine itself, or through its user',
  P: 'the machine, by hand',
}

const V3: readonly Metric[] = [
  { key: 'AV', name: 'Reached from', values: REACHED },
  { key: 'AC', name: 'Difficulty', values: { L: 'low', H: 'high' } },
  { key: 'PR', name: 'Privileges needed', values: { N: 'none', L: 'those of a user', H: 'those of an administrator' } },
  { key: 'UI', name: 'Help of a user', values: { N: 'not needed', R: 'needed' } },
  { key: 'S', name: 'Reaches beyond the vulnerable part', values: { U: 'no', C: 'yes' } },
  { key: 'C', name: 'Loss of secrecy', values: IMPACT_3 },
  { key: 'I', name: 'Loss of integrity', values: IMPACT_3 },
  { key: 'A', name: 'Loss of availability', values: IMPACT_3 },
]

const V4: readonly Metric[] = [
  { key: 'AV', name: 'Reached from', values: REACHED },
  { key: 'AC', name: 'Defences to get around', values: { L: 'none', H: 'some' } },
  { key: 'AT', name: 'Conditions beyond the attacker', values: { N: 'none', P: 'some' } },
  { key: 'PR', name: 'Privileges needed', values: { N: 'none', L: 'those of a user', H: 'those of an administrator' } },
  { key: 'UI', name: 'Help of a user', values: { N: 'not needed', P: 'needed, without a decision', A: 'needed, with a decision' } },
  { key: 'VC', name: 'Loss of secrecy in the vulnerable system', values: IMPACT_3 },
  { key: 'VI', name: 'Loss of integrity in the vulnerable system', values: IMPACT_3 },
  { key: 'VA', name: 'Loss of availability in the vulnerable system', values: IMPACT_3 },
  { key: 'SC', name: 'Loss of secrecy in other systems', values: IMPACT_3 },
  { key: 'SI', name: 'Loss of integrity in other systems', values: IMPACT_3 },
  { key: 'SA', name: 'Loss of availability in other systems', values: IMPACT_3 },
]

/** Base metrics of each version, in the order in which a vector has them. */
export const BASE_METRICS: Readonly<Record<CvssVersion, readonly Metric[]>> = { 2: V2, 3: V3, 4: V4 }
