import { facetMetadata, facetSlugs, findFacet } from '@/app/facets'
import { FacetPage } from '@/components/library/facet-page'

type Props = Readonly<{ params: Promise<{ technology: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => facetSlugs('technology').map((slug) => ({ technology: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('technology', (await params).technology)

export default async function Page({ params }: Props) {
  return <FacetPage {...findFacet('technology', (await params).technology)} />
}
