import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** A policy with one thing in it changed. */
export type Mutant = Readonly<{ name: string; policy: Policy }>
