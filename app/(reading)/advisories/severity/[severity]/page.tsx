import { facetMetadata, facetSlugs, findFacet } from '@/app/facets'
import { FacetPage } from '@/components/library/facet-page'

type Props = Readonly<{ params: Promise<{ severity: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => facetSlugs('severity').map((slug) => ({ severity: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('severity', (await params).severity)

export default async function Page({ params }: Props) {
  return <FacetPage {...findFacet('severity', (await params).severity)} />
}
