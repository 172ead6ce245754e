import type { Judged } from '@/lib/advisor/advice'
import type { Case } from '@/lib/advisor/policy/case-schema'

/** Whether a candidate is recommended or called acceptable. */
function isTaken({ candidates, recommended }: Judged, id: string): boolean {
  const status = candidates.find((candidate) => candidate.id === id)?.status ?? 'open'
  return recommended.includes(id) || !['excluded', 'open'].includes(status)
}

/** What a case expects and the advice does not keep, in words; empty when it holds. */
export function brokenExpectations({ expect }: Case, found: Judged): string[] {
  const { recommended, among, never, status, settled, none, control } = expect
  const broken: string[] = []
  const check = (isRight: boolean, what: string) => {
    if (!isRight) broken.push(what)
  }
  const sorted = (ids: readonly string[]) => ids.toSorted().join(', ')
  const got = `recommended is ${sorted(found.recommended) || 'nothing'}`
  if (recommended) check(sorted(recommended) === sorted(found.recommended), `${got}, not ${sorted(recommended)}`)
  if (among)
    check(found.recommended.length > 0 && found.recommended.every((id) => among.includes(id)), `${got}, not among ${sorted(among)}`)
  for (const id of never ?? []) check(!isTaken(found, id), `${id} is taken`)
  for (const [id, wanted] of Object.entries(status ?? {})) {
    const is = found.candidates.find((candidate) => candidate.id === id)?.status
    check(is === wanted, `${id} is ${is}, not ${wanted}`)
  }
  if (settled !== undefined) check(found.settled === settled, `settled is ${found.settled}`)
  if (none !== undefined) check((found.recommended.length === 0) === none, got)
  for (const [id, words] of Object.entries(control ?? {})) {
    const controls = found.candidates.find((candidate) => candidate.id === id)?.controls ?? []
    const texts = controls.map((each) => `${each.id} ${each.do}`.toLowerCase())
    check(
      words.some((word) => texts.some((text) => text.includes(word.toLowerCase()))),
      `no control of ${id} speaks of ${words.join(' or ')}`,
    )
  }
  return broken
}
