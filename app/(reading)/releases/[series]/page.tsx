import type { Metadata } from 'next'
import { findSeries, productVersions } from '@/app/releases'
import { openStack } from '@/app/technologies'
import { ReleasePage } from '@/components/release/release-page'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'

type Props = Readonly<{ params: Promise<{ series: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => openStack().releases.map((release) => ({ series: releaseSlug(release) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { release, entries } = findSeries((await params).series)
  const affected = entries.filter(({ verdict }) => verdict.answer === 'affected').length
  return {
    title: `OpenStack ${release.name}`,
    description: `OpenStack ${release.name}: ${affected === 1 ? '1 advisory affects' : `${affected || 'no'} advisories affect`} the series; which versions have the fix, and what cannot be told.`,
    alternates: { canonical: releasePath(release) },
  }
}

export default async function Page({ params }: Props) {
  return <ReleasePage {...findSeries((await params).series)} versions={productVersions()} />
}
