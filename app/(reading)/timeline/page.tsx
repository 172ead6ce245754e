import type { Metadata } from 'next'
import { openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { TimelinePage } from '@/components/timeline/timeline-page'

export const metadata: Metadata = {
  title: 'Timeline of isolation',
  description:
    'How isolation under OpenStack has changed since 2010: drivers in and out of Nova, user namespaces, flaws and advice, with sources.',
  alternates: { canonical: '/timeline/' },
}

export default function Page() {
  return <TimelinePage catalogue={technologyCatalogue()} drivers={openStack().drivers} today={today()} />
}
