import { FACETS, facetGroups, facetMetadata, findFacet } from '@/app/releases'
import { FacetPage } from '@/components/library/facet-page'
import { facetWords } from '@/lib/library/indexes/facet-words'

type Props = Readonly<{ params: Promise<{ severity: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => FACETS.severity().map(({ slug }) => ({ severity: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('severity', (await params).severity)

export default async function Page({ params }: Props) {
  const facet = findFacet('severity', (await params).severity)
  return (
    <FacetPage
      {...facetWords('severity', facet)}
      advisories={facet.advisories}
      groups={facetGroups()}
      path={`/advisories/severity/${facet.slug}/`}
    />
  )
}
