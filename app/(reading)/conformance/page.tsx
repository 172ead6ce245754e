import type { Metadata } from 'next'
import { reports } from '@/app/content'
import { ConformancePage } from '@/components/conformance/conformance-page'

export const metadata: Metadata = {
  title: 'Conformance',
  description:
    'What this build read and checked: every source with its revision and licence, the documents left out, and every problem found.',
  alternates: { canonical: '/conformance/' },
}

export default function Page() {
  return <ConformancePage sources={reports()} />
}
