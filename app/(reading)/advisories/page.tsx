import type { Metadata } from 'next'
import { advisories, sources, told } from '@/app/content'
import { facetLinks } from '@/app/facets'
import { AdvisoriesByYear } from '@/components/advisory/advisories-by-year'
import { feedTypes } from '@/lib/export/feeds/feed-types'

export const metadata: Metadata = {
  title: 'Advisories',
  description: 'All advisories on this portal, newest first: our own and those of the publishers whose collections it reads.',
  alternates: { canonical: '/advisories/', types: feedTypes('all') },
}

export default function Page() {
  return <AdvisoriesByYear advisories={advisories()} told={told(advisories())} sources={sources()} facets={facetLinks()} />
}
