import type { Advisory, Reference } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Release } from '@/lib/openstack/release'
import type { Verdict } from '@/lib/versions/verdict'

/** What an advisory offers to those who run a series. */
export type Remedy =
  | Readonly<{
      kind: 'fix'
      /** First versions of the series that are not affected. */
      versions: readonly Readonly<{ product: string; version: string }>[]
      /** Changes that the advisory lists for the series. */
      links: readonly Reference[]
    }>
  | Readonly<{ kind: 'workaround'; path: string }>
  | Readonly<{ kind: 'none' }>

type Judged = Readonly<{ product: string | null; verdict: Verdict }>

/** A fix in the series comes first, then what the advisory recommends; else it offers nothing. */
export function remedyFor(advisory: Advisory, products: readonly Judged[], release: Pick<Release, 'name'>): Remedy {
  const versions = products.flatMap(({ product, verdict }) =>
    product !== null && verdict.answer === 'affected' && verdict.fixedIn !== null ? [{ product, version: verdict.fixedIn }] : [],
  )
  const links = advisory.references.filter(({ type, label }) => type === 'fix' && label !== null && names(label, release))
  if (versions.length > 0 || links.length > 0) return { kind: 'fix', versions, links }
  const advice = advisory.sections.find(({ name }) => name === 'recommended-actions')
  return advice === undefined ? { kind: 'none' } : { kind: 'workaround', path: `${advisoryPath(advisory.id)}#${advice.anchor}` }
}

/** Whether a label such as `2024.1/caracal(nova)` or `stable/havana` names a series. */
function names(label: string, { name }: Pick<Release, 'name'>): boolean {
  const words = label.toLowerCase().split(/[^a-z0-9.]+/)
  return name
    .toLowerCase()
    .split(' ')
    .some((part) => words.includes(part))
}
