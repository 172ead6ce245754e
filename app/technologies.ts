import { notFound } from 'next/navigation'
import { cachedOnce } from '@/app/cached-once'
import { advisories } from '@/app/content'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { aboutTechnology } from '@/lib/facts/technologies/about'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { yearsOf } from '@/lib/facts/timeline/years-of'

/** What `content/openstack/` holds. */
export const openStack = cachedOnce('openstack', () => loadOpenStack('.'))

/** Technologies, escapes, controls and the timeline. */
export const technologyCatalogue = cachedOnce('technologies', () => loadTechnologies('.', openStack()))

/** The technology of an address, with everything that bears on it. */
export function findTechnologyPage(id: string) {
  const technology = technologyCatalogue().technologies.find((each) => each.id === id) ?? notFound()
  return { technology, about: aboutTechnology(technology, technologyCatalogue(), openStack().drivers, advisories()) }
}

/** Every year that the list of escapes spans, so that all its plots have one scale. */
export function escapeYears(): number[] {
  return yearsOf(technologyCatalogue().escapes.map(({ year }) => year))
}

/** Paths of the pages of all technologies, in a fixed order. */
export function technologyPaths(): string[] {
  return technologyCatalogue().technologies.map(({ id }) => `/technologies/${id}/`)
}
