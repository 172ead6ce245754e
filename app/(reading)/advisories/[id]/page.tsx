import type { Metadata } from 'next'
import { advisorySlugs, draftProblems, findAdvisory } from '@/app/advisory'
import { today } from '@/app/today'
import { AdvisoryPage } from '@/components/advisory/advisory-page'
import { DraftNotice } from '@/components/advisory/draft-notice'
import { advisoryJsonPath, advisoryPath } from '@/lib/advisory/slug'
import { descriptionOf } from '@/lib/site/description'
import { site } from '@/lib/site/site'

type Props = Readonly<{ params: Promise<{ id: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => advisorySlugs().map((id) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { advisory, summary } = findAdvisory((await params).id).rendered
  const { id, title, published, modified } = advisory
  return {
    title: { absolute: `${title} (${id}) · ${site().name}` },
    description: descriptionOf(id, summary),
    alternates: { canonical: advisoryPath(id), types: { 'application/json': advisoryJsonPath(id) } },
    openGraph: {
      type: 'article',
      title,
      url: advisoryPath(id),
      ...(published === null ? {} : { publishedTime: published }),
      ...(modified === null ? {} : { modifiedTime: modified }),
    },
  }
}

export default async function Page({ params }: Props) {
  const { id } = await params
  return (
    <>
      <DraftNotice problems={draftProblems(id)} />
      <AdvisoryPage {...findAdvisory(id)} today={today()} />
    </>
  )
}
