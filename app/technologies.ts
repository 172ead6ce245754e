import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { loadOpenStack } from '@/lib/content/openstack'
import { loadTechnologies } from '@/lib/content/technologies'
import type { OpenStack } from '@/lib/openstack/parse-openstack'
import { aboutTechnology } from '@/lib/technologies/about'
import type { Catalogue } from '@/lib/technologies/catalogue'
import { yearsOf } from '@/lib/technologies/years-of'

let openstack: OpenStack | undefined
let catalogue: Catalogue | undefined

/** What `content/openstack/` holds; read once per process. */
export function openStack(): OpenStack {
  openstack ??= loadOpenStack('.')
  return openstack
}

/** Technologies, escapes, controls and the timeline; read once per process. */
export function technologyCatalogue(): Catalogue {
  catalogue ??= loadTechnologies('.', openStack())
  return catalogue
}

/** The technology of an address, with everything that bears on it. */
export function findTechnologyPage(id: string) {
  const technology = technologyCatalogue().technologies.find((each) => each.id === id) ?? notFound()
  const advisories = library().advisories.map(({ advisory }) => advisory)
  return { technology, about: aboutTechnology(technology, technologyCatalogue(), openStack().drivers, advisories) }
}

/** Every year that the list of escapes spans, so that all its plots have one scale. */
export function escapeYears(): number[] {
  return yearsOf(technologyCatalogue().escapes.map(({ year }) => year))
}

/** Paths of all pages about technologies, in a fixed order. */
export function technologyPaths(): string[] {
  return ['/technologies/', ...technologyCatalogue().technologies.map(({ id }) => `/technologies/${id}/`), '/controls/', '/timeline/']
}
