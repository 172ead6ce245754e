import type { Metadata } from 'next'
import { advisories, sources } from '@/app/content'
import { HomePage } from '@/components/page/home-page'
import { recentlyChangedFirst } from '@/lib/advisory/newest-first'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { site } from '@/lib/site/site'

export const metadata: Metadata = { description: site().description, alternates: { canonical: '/', types: feedTypes('all') } }

const SHOWN = 6

export default function Page() {
  const all = advisories()
  const newest = all.slice(0, SHOWN)
  const changed = recentlyChangedFirst(all).filter((advisory) => !newest.includes(advisory))
  const hasFeatured = all.some(({ id }) => id === site().featured?.id)
  return <HomePage newest={newest} changed={changed.slice(0, SHOWN)} sources={sources()} count={all.length} hasFeatured={hasFeatured} />
}
