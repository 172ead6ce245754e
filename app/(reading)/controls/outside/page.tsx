import type { Metadata } from 'next'
import { technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { ControlsPage } from '@/components/control/controls-page'

export const metadata: Metadata = {
  title: 'Hardening controls outside of Nova',
  description:
    'What to set on hosts of Xen, vSphere, Hyper-V, KVM, LXC, microVMs and sandboxes without OpenStack so that tenants stay apart: settings, defaults and checks.',
  alternates: { canonical: '/controls/outside/' },
}

export default function Page() {
  const { goals, technologies } = technologyCatalogue()
  return <ControlsPage platform="outside" goals={goals} technologies={technologies} today={today()} />
}
