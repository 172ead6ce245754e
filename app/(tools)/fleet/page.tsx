import type { Metadata } from 'next'
import { advisorWords } from '@/app/advisor-words'
import { FleetPage } from '@/components/fleet/fleet-page'

export const metadata: Metadata = {
  title: 'Judge a fleet',
  description:
    'List groups of hosts as CSV or JSON: the recommended isolation, the risk of what runs and the advisories that concern each, worst first. Nothing is sent.',
  alternates: { canonical: '/fleet/' },
}

export default function Page() {
  const { questions, candidates } = advisorWords()
  return <FleetPage questions={questions} candidates={candidates} />
}
