import type { Metadata } from 'next'
import { advisories } from '@/app/content'
import { SearchPage } from '@/components/search/search-page'

export const metadata: Metadata = {
  title: 'Search',
  description:
    'Search the text, ids, aliases and products of all advisories, technologies and controls. What you type stays in your browser.',
  alternates: { canonical: '/search/' },
}

export default function Page() {
  return <SearchPage advisories={advisories()} />
}
