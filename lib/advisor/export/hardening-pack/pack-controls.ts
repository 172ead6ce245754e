import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { PackControl } from '@/lib/advisor/export/hardening-pack/pack-lines'
import type { CandidateVerdict } from '@/lib/advisor/runtime/verdict'

/** The controls of a candidate that surely apply, those that must be there first, with what they write into files. */
export function packControls({ controls }: Pick<CandidateVerdict, 'controls'>, texts: PolicyTexts): PackControl[] {
  const certain = controls.filter(({ isCertain }) => isCertain).toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
  return certain.flatMap(({ at }) => {
    const text = texts.controls[at]
    if (text === undefined) return []
    const examples = (text.facts?.settings ?? []).filter(({ isExample }) => isExample).map(({ option }) => option)
    return [{ id: text.id, snippet: text.snippet ?? null, examples }]
  })
}
