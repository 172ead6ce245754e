import type { Metadata } from 'next'
import { findHistory, historySlugs } from '@/app/history'
import { RevisionsPage } from '@/components/advisory/revisions-page'
import { historyPath } from '@/lib/advisory/slug'

type Props = Readonly<{ params: Promise<{ id: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => historySlugs().map((id) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = (await params).id
  const { advisory, history } = findHistory(slug)
  return {
    title: `Revisions of ${advisory.id}`,
    description: `What has changed in ${advisory.id}, ${advisory.title}: ${history.length} revisions, newest first, with every word that is new or gone.`,
    alternates: { canonical: historyPath(slug) },
  }
}

export default async function Page({ params }: Props) {
  return <RevisionsPage {...findHistory((await params).id)} />
}
