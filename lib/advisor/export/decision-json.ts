import { DECISION_SCHEMA, type Decision } from '@/lib/advisor/export/decision'

/** The decision for programs: its schema is published beside the advisor. */
export function decisionJson(decision: Decision): string {
  const $schema = new URL(DECISION_SCHEMA, decision.link).href
  return `${JSON.stringify({ $schema, ...decision }, null, 2)}\n`
}
