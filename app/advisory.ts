import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { policy } from '@/app/policy'
import { technologyCatalogue } from '@/app/technologies'
import { type Bearing, questionsOf } from '@/components/policy/bearing'
import type { Advisory } from '@/lib/advisory/advisory'
import { slugOf } from '@/lib/advisory/slug'
import { relatedTo } from '@/lib/library/related'
import { findTechnology } from '@/lib/technologies/technology'

/** The advisory of an address, with the source that it came from and what it bears on. */
export function findAdvisory(slug: string) {
  const { advisories, sources } = library()
  const rendered = advisories.find(({ advisory }) => slugOf(advisory.id) === slug) ?? notFound()
  const { advisory } = rendered
  const { source } = sources.find((report) => report.source.id === advisory.origin.source) ?? notFound()
  const related = relatedTo(
    advisory,
    advisories.map((one) => one.advisory),
  )
  return { rendered, source, related, technologies: technologiesOf(advisory), questions: questionsOf(policy().policy, advisory) }
}

/** Each technology once, though an advisory may name several variants of it. */
function technologiesOf({ technologies }: Advisory): Bearing[] {
  const found = technologies.map((word) => findTechnology(technologyCatalogue().technologies, word)?.technology)
  return [...new Set(found.filter((one) => one !== undefined))].map(({ id, name }) => ({ id, name, path: `/technologies/${id}/` }))
}
