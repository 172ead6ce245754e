import type { Metadata } from 'next'
import { library } from '@/app/content'
import { HomePage } from '@/components/page/home-page'
import { recentlyChangedFirst } from '@/lib/advisory/newest-first'
import { SITE } from '@/lib/site/site'

export const metadata: Metadata = { description: SITE.description, alternates: { canonical: '/' } }

const SHOWN = 6

export default function Page() {
  const { advisories, sources } = library()
  return (
    <HomePage
      newest={advisories.slice(0, SHOWN)}
      changed={recentlyChangedFirst(advisories).slice(0, SHOWN)}
      sources={sources}
      count={advisories.length}
    />
  )
}
