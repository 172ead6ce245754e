import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { relevant } from '@/lib/advisor/runtime/relevant'
import type { Told } from '@/lib/advisor/runtime/told'
import type { CandidateVerdict } from '@/lib/advisor/runtime/verdict'

/** What advice is made of. `isOutside`: the platform is surely not Nova, so that nothing which is told may name it. */
export type AdviceView = Readonly<{ policy: OpenPolicy; texts: PolicyTexts; answers: Answers; isOutside: boolean; profile: string }>

/** Whether the answers say that the platform is another than Nova. */
export function isOutside(policy: OpenPolicy, answers: Answers): boolean {
  const { honest } = policy
  return honest ? allowedBy(policy, answers)[honest.release] === 2 ** honest.outside : false
}

/** A candidate with its reasons and controls in words. */
export function candidateAdvice(view: AdviceView, { id, status, reasons, controls }: CandidateVerdict) {
  const { policy, texts, answers } = view
  const allowed = allowedBy(policy, answers)
  return {
    id,
    status,
    reasons: reasons.flatMap((told) => reasonOf(view, told)),
    controls: controls.flatMap(({ at, isCertain, isRequired, applies }) => {
      const control = texts.controls[at]
      if (!control) return []
      const { title, effect, caution, command, reading, settings = [], opposite = [] } = control.facts ?? {}
      return [
        {
          id: control.id,
          do: control.do,
          check: control.check,
          /** File, section, option and value that carry it out; none for a procedure. */
          settings: settings.map(({ file, section, option, value }) => ({ file, section, option, value })),
          required: isRequired,
          certain: isCertain,
          /** The open questions on which it hangs; none where it is certain. */
          depends: isCertain ? [] : relevant(policy, applies, allowed).map((question) => policy.questions[question]?.id ?? ''),
          opposite,
          /** Why this control: what it does, or the reasons that require it. */
          why: control.facts ? [control.facts.effect] : reasons.flatMap((told) => requiring(texts, told.at, at)),
          evidence: cited(view, control.because),
          ...{ title: title ?? null, effect: effect ?? null, caution: caution ?? null, command: command ?? null, reading: reading ?? null },
        },
      ]
    }),
  }
}

/** What a reason says, if it requires a control. */
function requiring(texts: PolicyTexts, reason: number, control: number): string[] {
  const { says = '', controls = [] } = texts.grounds[reason] ?? {}
  return controls.includes(texts.controls[control]?.id ?? '') ? [says] : []
}

/** A reason in words. `kind`: not available, a need that it fails, or a risk; only a risk of a policy with format 2 has a severity. */
export function reasonOf(view: AdviceView, { at, isCertain }: Told) {
  const reason = view.texts.grounds[at]
  if (!reason) return []
  const { id, says, because, kind: effect, of: kind = 'risk', severity } = reason
  return [
    {
      rule: id,
      says,
      evidence: cited(view, because),
      effect,
      kind,
      severity: view.policy.honest && kind !== 'risk' ? null : severity,
      certain: isCertain,
    },
  ]
}

/** Outside Nova nothing that is cited is about Nova alone: such evidence of a shared control is left out. */
const cited = ({ isOutside }: AdviceView, ids: readonly string[]): readonly string[] =>
  isOutside ? ids.filter((id) => !id.includes('nova')) : ids
