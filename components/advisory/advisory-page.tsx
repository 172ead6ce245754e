import { AdvisoryArticle } from '@/components/advisory/advisory-article'
import { OriginView } from '@/components/advisory/origin-view'
import { JsonLd } from '@/components/page/json-ld'
import type { Source } from '@/lib/library/library'
import type { RenderedAdvisory } from '@/lib/library/rendered-advisory'
import { advisoryJsonLd } from '@/lib/publish/json-ld'

/** The page of one advisory: the document, and below it where it came from. */
export function AdvisoryPage({ rendered, source }: Readonly<{ rendered: RenderedAdvisory; source: Source }>) {
  return (
    <>
      <AdvisoryArticle rendered={rendered} sourceTitle={source.title} />
      <OriginView advisory={rendered.advisory} source={source} original={rendered.original} />
      <JsonLd data={advisoryJsonLd(rendered, source)} />
    </>
  )
}
