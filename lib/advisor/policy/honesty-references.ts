import { type IdChecker, idsOf } from '@/lib/advisor/policy/id-checker'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Ids that the rules of honesty use and nobody declares: a rule about nothing would hold of everything. */
export function checkHonesty(
  { policy, levels, words, controls, uses = [] }: Policy,
  { condition, each, one, say, known }: IdChecker,
): void {
  const { honesty } = policy
  if (honesty === undefined) return
  const { devices, operator } = honesty
  const path = ['policy', 'honesty']
  condition([...path, 'devices', 'when'], devices.when)
  condition([...path, 'devices', 'strangers'], devices.strangers)
  one([...path, 'devices', 'action'], 'action', devices.action, idsOf(words?.actions ?? []))
  each([...path, 'devices', 'apart'], 'candidate', devices.apart)
  if (![...controls, ...uses].some(({ id }) => id.includes(devices.control)))
    say([...path, 'devices', 'control'], 'unknown-id', `no control has "${devices.control}" in its id`, 'write a word that some have')
  one([...path, 'operator', 'level'], 'level', operator.level, known.level)
  one([...path, 'operator', 'step'], 'step', operator.step, levels.find(({ id }) => id === operator.level)?.scale ?? [])
  condition([...path, 'operator', 'when'], operator.when)
  condition([...path, 'operator', 'bare', 'when'], operator.bare.when)
  each([...path, 'operator', 'bare', 'only'], 'candidate', operator.bare.only)
}
