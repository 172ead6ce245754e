import type { AdviceView } from '@/lib/advisor/candidate-advice'
import type { CurrentAdvice } from '@/lib/advisor/current-advice'
import type { ResultWords } from '@/lib/advisor/policy/words-schema'
import type { Reach } from '@/lib/advisor/runtime/reach'
import type { Verdict } from '@/lib/advisor/runtime/verdict'
import type { Upgrade } from '@/lib/advisor/upgrade'

/** One thing to do. `to`: the release to upgrade to, the candidate to migrate to, else null. */
export type ActionAdvice = Readonly<{
  id: string
  kind: ResultWords['actions'][number]['kind']
  to: string | null
  do: string
  evidence: readonly string[]
}>

/** What to do first: upgrade, mend or leave what runs today, then what the recommendation takes, then what to find out. */
export function actionsOf(
  view: AdviceView,
  found: Verdict,
  current: CurrentAdvice | null,
  upgrade: Upgrade | null,
  at: Reach,
): ActionAdvice[] {
  const { words } = view.texts
  if (!words) return []
  const isUpgraded = upgrade !== null && found.recommended.length > 0
  const first: ActionAdvice[] = isUpgraded
    ? [{ id: 'upgrade-nova', kind: 'upgrade', to: upgrade.to, do: words.upgrade.do, evidence: words.upgrade.because }]
    : []
  return [...first, ...moves(view, found, current, upgrade, at), ...declared(view, found, current, at), ...toFindOut(view, found)]
}

/** Where to go from what runs today and cannot stay: to what is recommended, on a release that is maintained. */
function moves(
  { policy, texts }: AdviceView,
  { recommended }: Verdict,
  current: CurrentAdvice | null,
  upgrade: Upgrade | null,
  at: Reach,
): ActionAdvice[] {
  const [to] = upgrade === null ? recommended : upgrade.recommended
  const way = texts.words?.migrate[(policy.honest?.migrate ?? []).findIndex(([, when]) => at(when) === 2)]
  if (!way || current?.verdict !== 'move' || to === undefined || to === current.candidate) return []
  const label = (id: string) => texts.candidates.find((each) => each.id === id)?.label ?? id
  const text = way.says.replaceAll('{from}', label(current.candidate)).replaceAll('{to}', label(to))
  return [{ id: `migrate-to-${to}`, kind: 'migrate', to, do: text, evidence: way.because }]
}

/** What the policy declares for what is recommended, or for what runs today and stays or is mended. */
function declared({ policy, texts }: AdviceView, found: Verdict, current: CurrentAdvice | null, at: Reach): ActionAdvice[] {
  const kept = current === null || current.verdict === 'move' ? [] : [current.candidate]
  const whom = new Set([...found.recommended, ...kept].map((id) => policy.candidates.indexOf(id)))
  return (policy.honest?.actions ?? []).flatMap(([candidates, when], index) => {
    const action = texts.words?.actions[index]
    if (action === undefined || at(when) !== 2 || ![...whom].some((each) => (candidates >> each) & 1)) return []
    return [{ id: action.id, kind: action.kind, to: null, do: action.do, evidence: action.because }]
  })
}

function toFindOut({ texts }: AdviceView, { next }: Verdict): ActionAdvice[] {
  const question = texts.questions.find(({ id }) => id === next)
  const { words } = texts
  if (!question || !words) return []
  const text = words.findOut.do.replaceAll('{question}', question.ask)
  return [{ id: `find-out-${question.id}`, kind: 'find-out', to: null, do: text, evidence: words.findOut.because }]
}
