import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { type CompiledPolicy, type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** A policy as it is published: what decides, and the words. The same object is at `policyPath(version)`. */
export type PublishedPolicy = Readonly<{
  compiled: CompiledPolicy
  texts: PolicyTexts
  /** Of what is proved, how many questions people are usually asked. */
  proof?: Readonly<{ interviews: Readonly<{ usual: number }> }>
}>

/** A policy ready for questions. */
export type ReadyPolicy = Readonly<{
  open: OpenPolicy
  texts: PolicyTexts
  /** Questions that interviews ask on average; null where nobody said. */
  meanQuestions: number | null
}>

export const readyPolicy = ({ compiled, texts, proof }: PublishedPolicy): ReadyPolicy => ({
  open: openPolicy(compiled),
  texts,
  meanQuestions: proof?.interviews.usual ?? null,
})

/** Where a version of a policy is published, for ever. */
export const policyPath = (id: string, version: string): string => `/api/v1/policy/${id}/${version}.json`

/** What was fetched from `policyPath`, or null when it is something else. */
export function readPublishedPolicy(value: unknown): PublishedPolicy | null {
  if (!isRecord(value) || !isRecord(value.compiled) || !isRecord(value.texts)) return null
  const { compiled, texts } = value
  const isWhole = Array.isArray(compiled.nodes) && Array.isArray(compiled.questions) && Array.isArray(texts.questions)
  // Our own build wrote it, under a version that never changes: its kind is told by its first keys.
  return isWhole ? (value as unknown as PublishedPolicy) : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
