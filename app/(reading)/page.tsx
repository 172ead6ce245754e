import type { Metadata } from 'next'
import { library } from '@/app/content'
import { HomePage } from '@/components/page/home-page'
import { recentlyChangedFirst } from '@/lib/advisory/newest-first'
import { SITE } from '@/lib/site/site'

export const metadata: Metadata = { description: SITE.description, alternates: { canonical: '/' } }

const SHOWN = 6

export default function Page() {
  const { advisories, sources } = library()
  const newest = advisories.slice(0, SHOWN)
  const changed = recentlyChangedFirst(advisories).filter((advisory) => !newest.includes(advisory))
  return <HomePage newest={newest} changed={changed.slice(0, SHOWN)} sources={sources} count={advisories.length} />
}
