import { DECISION_SCHEMA, type Decision } from '@/lib/advisor/export/decision'
import { onHost } from '@/lib/site/on-host'

/** The decision for programs: its schema is published beside the advisor. */
export function decisionJson(decision: Decision): string {
  const $schema = new URL(onHost(DECISION_SCHEMA), decision.link).href
  return `${JSON.stringify({ $schema, ...decision }, null, 2)}\n`
}
