import { type IdChecker, idsOf } from '@/lib/advisor/policy/id-checker'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Ids that the words of results use and nobody declares: a sentence whose condition names nothing would never be told. */
export function checkWords({ words }: Policy, { condition, each, unique }: IdChecker): void {
  if (words === undefined) return
  for (const key of ['risk', 'holds', 'remains', 'nothing', 'meanwhile', 'actions', 'migrate'] as const)
    for (const [at, said] of words[key].entries()) {
      const path = ['words', key, at]
      condition([...path, 'when'], said.when)
      if ('for' in said) each([...path, 'for'], 'candidate', said.for)
      if ('because' in said) each([...path, 'because'], 'evidence', said.because)
    }
  unique(['words', 'actions'], idsOf(words.actions))
  for (const key of ['upgrade', 'findOut'] as const) each(['words', key, 'because'], 'evidence', words[key].because)
}
