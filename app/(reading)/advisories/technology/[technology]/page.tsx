import { FACETS, facetGroups, facetMetadata, findFacet } from '@/app/releases'
import { FacetPage } from '@/components/library/facet-page'
import { facetWords } from '@/lib/library/indexes/facet-words'

type Props = Readonly<{ params: Promise<{ technology: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => FACETS.technology().map(({ slug }) => ({ technology: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('technology', (await params).technology)

export default async function Page({ params }: Props) {
  const facet = findFacet('technology', (await params).technology)
  return (
    <FacetPage
      {...facetWords('technology', facet)}
      advisories={facet.advisories}
      groups={facetGroups()}
      path={`/advisories/technology/${facet.slug}/`}
    />
  )
}
