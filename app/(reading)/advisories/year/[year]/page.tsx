import { facetMetadata, facetSlugs, findFacet } from '@/app/facets'
import { FacetPage } from '@/components/library/facet-page'

type Props = Readonly<{ params: Promise<{ year: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => facetSlugs('year').map((slug) => ({ year: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('year', (await params).year)

export default async function Page({ params }: Props) {
  return <FacetPage {...findFacet('year', (await params).year)} />
}
