import type { CheckResult, Place } from '@/lib/check/result/result'
import { STATES, type State } from '@/lib/check/rules/states'
import { printable } from '@/lib/input/problems/printable'

/** What a finding says of its rule, in words. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  fail: 'To mend',
  'cannot-be-told': 'Cannot be told',
  pass: 'In order',
  'no-effect': 'Without effect here',
  'not-applicable': 'Does not apply here',
}

export const placeInWords = ({ file, line }: Pick<Place, 'file' | 'line'>): string => `${printable(file)}:${line}`

/**
 * What runs here and on which release, each with where that stands.
 *
 * @param nameOf What a technology is called.
 */
export function runsInWords({ current, release, releaseAtLeast }: CheckResult, nameOf: (id: string) => string): string {
  const at = (places: readonly Place[]) => (places[0] === undefined ? '' : ` (${placeInWords(places[0])})`)
  const runs = current === null ? 'The files do not say what runs here' : `This host runs ${nameOf(current.value)}${at(current.places)}`
  if (release !== null) return `${runs}; Nova ${printable(release.value)}${release.from.length === 0 ? ', as you say' : at(release.from)}.`
  if (releaseAtLeast !== null)
    return `${runs}; Nova ${printable(releaseAtLeast.value)} or newer, for an older one does not know an option that is set${at(releaseAtLeast.from)}.`
  return `${runs}; they do not say which release of Nova, so every release that could read them was looked at.`
}

/** How many findings of which state: `3 to mend, 2 cannot be told`. */
export function sumInWords({ summary }: Pick<CheckResult, 'summary'>): string {
  const counts = STATES.filter((state) => summary[state] > 0).map((state) => `${summary[state]} ${STATE_WORDS[state].toLowerCase()}`)
  return counts.length === 0 ? 'No rule has anything to say about these files' : counts.join(', ')
}
