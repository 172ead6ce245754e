import type { Compilation } from '@/lib/advisor/compile/compile'
import { factorsOf } from '@/lib/advisor/tree/factors'
import { type RegionRow, regionOf } from '@/lib/advisor/tree/region'

/** The whole region in which a candidate is acceptable, with or without controls: where `always` holds, and of each choice one row. */
export type Envelope = Readonly<{
  /** Question id -> the options that occur there; a question that is left out may have any answer. */
  always: RegionRow
  /** Demands that have nothing to do with each other; of each one row must hold beside `always`. Rows of one choice may overlap. */
  choices: readonly (readonly RegionRow[])[]
}>

/** @returns null for a candidate that is acceptable nowhere. */
export function envelope(compilation: Compilation, candidate: string): Envelope | null {
  const { policy, model, store } = compilation
  const { diagrams, never } = store
  const region = diagrams.map(model.status.get(candidate) ?? never, (value) => (value === 1 || value === 2 ? 1 : 0))
  if (region === never) return null
  const parts = factorsOf(store, region).map((ref) => regionOf(compilation, ref, (value) => value === 1))
  const found: RegionRow = Object.assign({}, ...parts.map(({ always }) => always)) // no question occurs in two parts
  const always = Object.fromEntries(policy.questions.flatMap(({ id }) => (found[id] ? [[id, found[id]]] : [])))
  const choices = parts.filter(({ rows }) => rows.length > 1).map(({ rows }) => rows.map(({ when }) => beyond(when, always)))
  return { always, choices }
}

/** What a row asks for beyond what is always so. */
export function beyond(row: RegionRow, always: RegionRow): RegionRow {
  const entries = Object.entries(row).map(([id, options]) => [id, options.filter((each) => always[id]?.includes(each) ?? true)] as const)
  return Object.fromEntries(entries.filter(([id, options]) => options.join() !== (always[id] ?? []).join()))
}
