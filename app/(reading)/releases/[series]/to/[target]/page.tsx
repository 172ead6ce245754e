import type { Metadata } from 'next'
import { findUpgrade, upgrades } from '@/app/releases'
import { UpgradePage } from '@/components/release/upgrade-page'
import { countUpgrade } from '@/lib/export/upgrade-between'
import { releaseSlug } from '@/lib/library/indexes/by-release'
import { upgradePath } from '@/lib/library/indexes/upgrades'

type Props = Readonly<{ params: Promise<{ series: string; target: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => upgrades().map(({ from, to }) => ({ series: releaseSlug(from), target: releaseSlug(to) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { series, target } = await params
  const { pair, products } = findUpgrade(series, target)
  const { mended, stays, fresh } = countUpgrade(products)
  return {
    title: `From ${pair.from.name} to ${pair.to.name}`,
    description: `Upgrading OpenStack from ${pair.from.name} to ${pair.to.name}: ${mended} flaws are mended, ${stays} stay and ${fresh} are new, product by product.`,
    alternates: { canonical: upgradePath(pair) },
  }
}

export default async function Page({ params }: Props) {
  const { series, target } = await params
  return <UpgradePage {...findUpgrade(series, target)} />
}
