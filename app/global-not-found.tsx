import '@/styles/layers.css'
import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/page/not-found-message'
import { site } from '@/lib/site/site'
import ReadingLayout, { metadata as common } from './(reading)/layout'

export { viewport } from './(reading)/layout'

export const metadata: Metadata = {
  ...common,
  title: `Not found · ${site().name}`,
  description: 'There is no such page.',
  robots: { index: false },
}

export default function GlobalNotFound() {
  return (
    <ReadingLayout>
      <NotFoundMessage />
    </ReadingLayout>
  )
}
