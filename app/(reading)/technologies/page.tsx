import type { Metadata } from 'next'
import { escapeYears, openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { ComparisonPage } from '@/components/technology/comparison-page'

export const metadata: Metadata = {
  title: 'Technologies compared',
  description:
    'KVM, Xen, VMware, Hyper-V and LXC under OpenStack compared on facts, each with its source, and which Nova release has which driver.',
  alternates: { canonical: '/technologies/' },
}

export default function Page() {
  return <ComparisonPage catalogue={technologyCatalogue()} openstack={openStack()} years={escapeYears()} today={today()} />
}
