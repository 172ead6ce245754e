import type { Metadata } from 'next'
import { findSeries, productVersions } from '@/app/releases'
import { openStack } from '@/app/technologies'
import { ReleasePage } from '@/components/release/release-page'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'

type Props = Readonly<{ params: Promise<{ series: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => openStack().releases.map((release) => ({ series: releaseSlug(release) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { release, flaws } = findSeries((await params).series)
  const affected = flaws.filter(({ group }) => group === 'affected').length
  return {
    title: `OpenStack ${release.name}`,
    description: `OpenStack ${release.name}: ${affected === 1 ? '1 known flaw affects' : `${affected || 'no'} known flaws affect`} the series; what to do about each, worst first, and what cannot be told.`,
    alternates: { canonical: releasePath(release), types: feedTypes(`release/${releaseSlug(release)}`) },
  }
}

export default async function Page({ params }: Props) {
  return <ReleasePage {...findSeries((await params).series)} versions={productVersions()} />
}
