import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Reason } from '@/lib/advisor/compile/reason'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { SEVERITIES } from '@/lib/advisor/policy/schema-words'

/** Reads a diagram as things stand today: an option that only says what could be counts as the one that is true. */
export type Today = (ref: Ref) => Ref

/**
 * Where a reason speaks against what runs today: as things stand, or with what could be, which it then says itself.
 */
export const holdsToday = (reason: Reason, today: Today, { diagrams, op }: DiagramStore): Ref =>
  diagrams.apply(op.or, reason.holds, today(reason.holds))

export function todayReader({ questions }: Policy, { diagrams, order }: DiagramStore): Today {
  const changed = questions.flatMap(({ id, options }) => {
    const as = options.map((option, at) => (option.today === undefined ? at : options.findIndex((each) => each.id === option.today)))
    return as.some((value, at) => value !== at) ? [{ variable: order.indexOf(id), as }] : []
  })
  return (ref) => changed.reduce((found, { variable, as }) => diagrams.readAs(found, variable, as), ref)
}

/** How badly a candidate stands as it runs today: 0 nothing speaks against it, 1 to 3 the worst severity of a risk that holds. */
export function ratingDiagram(candidate: string, reasons: readonly Reason[], today: Today, store: DiagramStore): Ref {
  const { diagrams, op, never } = store
  const risks = reasons.filter(({ of, kind, candidates }) => of === 'risk' && kind !== 'impossible' && candidates.includes(candidate))
  return SEVERITIES.reduce((worst, severity, at) => {
    const here = risks
      .filter((each) => each.severity === severity)
      .map((each) => diagrams.map(holdsToday(each, today, store), (is) => is * (at + 1)))
    return here.reduce((all, each) => diagrams.apply(op.max, all, each), worst)
  }, never)
}
