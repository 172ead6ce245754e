import type { Metadata } from 'next'
import { advisorySlugs, findAdvisory } from '@/app/advisory'
import { today } from '@/app/today'
import { AdvisoryPage } from '@/components/advisory/advisory-page'
import { advisoryPath } from '@/lib/advisory/slug'
import { descriptionOf } from '@/lib/site/description'

type Props = Readonly<{ params: Promise<{ id: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => advisorySlugs().map((id) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { advisory, summary } = findAdvisory((await params).id).rendered
  const { id, title, published, modified } = advisory
  return {
    title: { absolute: `${title} (${id}) · Bulkhead` },
    description: descriptionOf(id, summary),
    alternates: { canonical: advisoryPath(id) },
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
  return <AdvisoryPage {...findAdvisory((await params).id)} today={today()} />
}
