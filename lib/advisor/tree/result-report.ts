import type { Compilation } from '@/lib/advisor/compile/compile'
import { shares } from '@/lib/advisor/compile/diagram-queries'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Reason } from '@/lib/advisor/compile/reason'
import type { UsedControl } from '@/lib/advisor/compile/use-diagrams'
import type { Control } from '@/lib/advisor/policy/policy-schema'
import { type Region, regionOf } from '@/lib/advisor/tree/region'
import type { TreeResult } from '@/lib/advisor/tree/tree'

/** What can be said of a result without knowing the answers of a reader. Shares are of the assignments that lead to it, each counted alike. */
export type ResultReport = Readonly<{
  region: Region
  /** Where each recommended candidate is acceptable at all: the whole region. */
  acceptable: readonly Readonly<{ candidate: string; region: Region }>[]
  /** The other candidates, those that are acceptable most often first. */
  others: readonly Readonly<{ candidate: string; acceptable: number; reasons: readonly SharedReason[] }>[]
  /** Controls of what is recommended; `required` where it is acceptable only with them. */
  controls: readonly Readonly<{ control: Control; applies: number; required: number }>[]
  warnings: readonly SharedReason[]
  /** Where nothing is acceptable: questions of which another answer alone would help, those that help most often first. */
  helps: readonly Readonly<{ question: string; share: number }>[]
}>

/** A reason, and in how many of the assignments it holds. */
type SharedReason = Readonly<{ reason: Reason; share: number }>

/** Rows of a region that a page shows. */
const MOST_ROWS = 5
const HARDLY = 1e-9

export function resultReport(compilation: Compilation, { outcome, recommended }: TreeResult): ResultReport {
  const { policy, model, store } = compilation
  const { diagrams, op, never, anyOf } = store
  const outcomes = model.outcome.get('default') ?? never
  const here = diagrams.map(outcomes, (value) => (value === outcome ? 1 : 0))
  const shareOf = (ref: Ref) => shares(diagrams, ref).get(1) ?? 0
  const whole = shareOf(here) || 1
  const shareHere = (ref: Ref) => shareOf(diagrams.apply(op.and, ref, here)) / whole
  const statusIn = (id: string, isWanted: (value: number) => boolean) =>
    diagrams.map(model.status.get(id) ?? never, (value) => (value !== IMPOSSIBLE && isWanted(value) ? 1 : 0))
  const reasons = (id: string, kind: Reason['kind']): SharedReason[] =>
    model.reasons
      .filter((reason) => reason.kind === kind && reason.candidates.includes(id))
      .map((reason) => ({ reason, share: shareHere(reason.holds) }))
      .filter(({ share }) => share > HARDLY)
      .toSorted((a, b) => b.share - a.share)

  return {
    region: regionOf(compilation, outcomes, (value) => value === outcome, MOST_ROWS),
    acceptable: recommended.map((candidate) => ({
      candidate,
      region: regionOf(compilation, model.status.get(candidate) ?? never, isTaken),
    })),
    others: policy.candidates
      .filter(({ id }) => !recommended.includes(id))
      .map(({ id }) => ({ candidate: id, acceptable: shareHere(statusIn(id, isTaken)), reasons: reasons(id, 'exclude') }))
      .toSorted((a, b) => b.acceptable - a.acceptable),
    controls: policy.controls
      .filter((control) => control.for.some((id) => recommended.includes(id)))
      .map((control) => ({
        control,
        applies: shareHere(applying(control)),
        required: shareHere(requiring(control)),
      }))
      .filter(({ applies }) => applies > HARDLY)
      .toSorted((a, b) => b.required - a.required || b.applies - a.applies),
    warnings: recommended.flatMap((id) => reasons(id, 'warn')),
    helps: recommended.length > 0 ? [] : helpful(),
  }

  /** The places where a policy with format 2 asks for a control of one of the recommended. */
  function usesOf(control: Control): readonly UsedControl[] {
    const uses = model.honest?.uses ?? []
    return uses.filter(
      ({ control: at, candidates }) => policy.controls[at] === control && candidates.some((id) => recommended.includes(id)),
    )
  }

  function applying(control: Control): Ref {
    return model.honest ? anyOf(usesOf(control).map(({ applies }) => applies)) : (model.controls.get(control.id) ?? never)
  }

  /** Where one of the recommended is acceptable only with a control. */
  function requiring(control: Control): Ref {
    if (model.honest) return anyOf(usesOf(control).map(({ must }) => must))
    const reasons = model.reasons.filter(
      ({ kind, candidates, controls }) =>
        kind === 'control' && controls.includes(control.id) && candidates.some((id) => recommended.includes(id)),
    )
    return anyOf(reasons.map(({ holds }) => holds))
  }

  function helpful(): ResultReport['helps'] {
    const some = diagrams.map(outcomes, (value) => (value !== IMPOSSIBLE && value !== outcome ? 1 : 0))
    const questions = policy.questions.filter(({ changeable }) => changeable !== 'fact')
    return questions
      .map(({ id, options }) => {
        const variable = store.order.indexOf(id)
        return { question: id, share: shareHere(anyOf(options.map((_, at) => diagrams.restrict(some, variable, at)))) }
      })
      .filter(({ share }) => share > HARDLY)
      .toSorted((a, b) => b.share - a.share)
  }
}

/** The values of a status with which a candidate is acceptable. */
const isTaken = (value: number): boolean => value === 1 || value === 2
