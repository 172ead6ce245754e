import { FACETS, facetGroups, facetMetadata, findFacet } from '@/app/releases'
import { FacetPage } from '@/components/library/facet-page'
import { facetWords } from '@/lib/library/indexes/facet-words'

type Props = Readonly<{ params: Promise<{ year: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => FACETS.year().map(({ slug }) => ({ year: slug }))

export const generateMetadata = async ({ params }: Props) => facetMetadata('year', (await params).year)

export default async function Page({ params }: Props) {
  const facet = findFacet('year', (await params).year)
  return (
    <FacetPage
      {...facetWords('year', facet)}
      advisories={facet.advisories}
      groups={facetGroups()}
      path={`/advisories/year/${facet.slug}/`}
    />
  )
}
