import type { Metadata } from 'next'
import { advisories, sources } from '@/app/content'
import { sampleResult, usualQuestions } from '@/app/sample'
import { HomePage } from '@/components/page/home-page'
import { newestOfEach, recentlyChangedFirst } from '@/lib/advisory/newest-first'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { site } from '@/lib/site/site'

export const metadata: Metadata = { description: site().description, alternates: { canonical: '/', types: feedTypes('all') } }

const SHOWN = 6
const CHANGED = 4

export default function Page() {
  const all = advisories()
  const newest = newestOfEach(all, SHOWN)
  const changed = recentlyChangedFirst(all).filter((advisory) => !newest.includes(advisory))
  return (
    <HomePage
      sample={sampleResult()}
      questions={usualQuestions()}
      newest={newest}
      changed={changed.slice(0, CHANGED)}
      count={all.length}
      hasFeatured={all.some(({ id }) => id === site().featured?.id)}
      collections={sources().filter(({ read }) => read > 0).length}
    />
  )
}
