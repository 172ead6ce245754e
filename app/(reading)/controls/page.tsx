import type { Metadata } from 'next'
import { technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { ControlsPage } from '@/components/control/controls-page'

export const metadata: Metadata = {
  title: 'Hardening controls',
  description:
    'What to set on hosts of an OpenStack cloud so that tenants stay apart: options, defaults, first releases, snippets and checks.',
  alternates: { canonical: '/controls/' },
}

export default function Page() {
  const { goals, technologies } = technologyCatalogue()
  return <ControlsPage platform="nova" goals={goals} technologies={technologies} today={today()} />
}
