import type { Metadata } from 'next'
import { productVersions, seriesList } from '@/app/releases'
import { ReleasesPage } from '@/components/release/releases-page'

export const metadata: Metadata = {
  title: 'OpenStack releases',
  description: 'Every OpenStack series with its state, the advisories that affect it, and those for which that cannot be told.',
  alternates: { canonical: '/releases/' },
}

export default function Page() {
  return <ReleasesPage series={seriesList()} versions={productVersions()} />
}
