import type { Advisory } from '@/lib/advisory/advisory'
import type { Reference } from '@/lib/advisory/reference'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Release } from '@/lib/facts/openstack/release'
import { askedOf } from '@/lib/versions/affects'
import type { Concerns } from '@/lib/versions/concern'
import { type Fix, fixOf } from '@/lib/versions/fix'
import type { Verdict } from '@/lib/versions/verdict'

/** What an advisory offers to those who run a series. */
export type Remedy = Readonly<{
  /** A fix: versions that came out, or changes to take. A workaround: what it recommends. */
  kind: 'fix' | 'workaround' | 'none'
  /** The fix of each affected product whose affected versions end. */
  fixes: readonly ProductFix[]
  /** Changes that the advisory lists for the series. */
  links: readonly Reference[]
  /** Where it says what to do; null where it does not. */
  advice: string | null
}>

type ProductFix = Readonly<{ product: string; fix: Fix }>
export type ReleasedFix = Readonly<{ product: string; version: string; date: string | null }>
type Judged = Readonly<{ product: string | null; verdict: Verdict }>

/** A fix in the series comes first, then what the advisory recommends; else it offers nothing. */
export function remedyFor(
  advisory: Advisory,
  products: readonly Judged[],
  release: Pick<Release, 'name'>,
  { versions, sistersOf }: Concerns,
): Remedy {
  const records = [advisory, ...sistersOf(advisory)]
  const fixes = products.flatMap(({ product, verdict }) => {
    const asked = askedOf(product, { series: release.name }, versions)
    const fix = product === null || typeof asked === 'string' ? null : fixOf(records, product, verdict, asked, versions)
    return product === null || fix === null ? [] : [{ product, fix }]
  })
  const links = advisory.references.filter(({ type, label }) => type === 'fix' && label !== null && names(label, release))
  const section = advisory.sections.find(({ name }) => name === 'recommended-actions')
  const advice = section === undefined ? null : `${advisoryPath(advisory.id)}#${section.anchor}`
  const isFixed = links.length > 0 || fixes.some(({ fix }) => fix.kind === 'released')
  return { kind: isFixed ? 'fix' : advice === null ? 'none' : 'workaround', fixes, links, advice }
}

/** The words of the advisory for a series; those for all others do not mean a series that is not affected. */
export function actionOn(
  { name }: Pick<Release, 'name'>,
  { remedy }: Pick<Advisory, 'remedy'>,
  { answer }: Pick<Verdict, 'answer'>,
): string | null {
  if (remedy === undefined) return null
  const own = name
    .split(' ')
    .map((part) => remedy.bySeries[part])
    .find((text) => text !== undefined)
  return own ?? (answer === 'not-affected' ? null : remedy.default)
}

/** The fixes that can be installed. */
export function releasedFixes({ fixes }: Remedy): ReleasedFix[] {
  return fixes.flatMap(({ product, fix }) => (fix.kind === 'released' ? [{ product, version: fix.version, date: fix.date }] : []))
}

/** Whether a label such as `2024.1/caracal(nova)` or `stable/havana` names a series. */
function names(label: string, { name }: Pick<Release, 'name'>): boolean {
  const words = label.toLowerCase().split(/[^a-z0-9.]+/)
  return name
    .toLowerCase()
    .split(' ')
    .some((part) => words.includes(part))
}
