import type { Metadata } from 'next'
import { productsAsked } from '@/app/releases'
import { openStack } from '@/app/technologies'
import { AffectedPage } from '@/components/affected/affected-page'
import { releasePath } from '@/lib/library/indexes/by-release'

export const metadata: Metadata = {
  title: 'Are you affected?',
  description:
    'Name an OpenStack series, or paste pip freeze, dpkg -l, rpm -qa or an SBOM: which advisories concern it, and which version has the fix. Nothing is sent.',
  alternates: { canonical: '/affected/' },
}

export default function Page() {
  const series = openStack().releases.toReversed()
  return <AffectedPage series={series.map((release) => ({ name: release.name, path: releasePath(release) }))} products={productsAsked()} />
}
