/** What a finding says of its rule, in the order in which they are shown. */
export const STATES = ['fail', 'cannot-be-told', 'pass', 'no-effect', 'not-applicable'] as const
export type State = (typeof STATES)[number]

/** Worst first. */
export const SEVERITIES = ['critical', 'serious', 'advisory'] as const
export type Severity = (typeof SEVERITIES)[number]
