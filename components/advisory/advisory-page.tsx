import { AdvisoryArticle } from '@/components/advisory/advisory-article'
import { OriginView } from '@/components/advisory/origin-view'
import { VoicesView } from '@/components/advisory/voices-view'
import { JsonLd } from '@/components/page/json-ld'
import type { Bearing } from '@/components/policy/bearing'
import type { Outdated } from '@/lib/advisory/outdated'
import { advisoryJsonLd } from '@/lib/export/json-ld'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { ReleaseAdvice } from '@/lib/library/indexes/advice-by-series'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import type { Voice } from '@/lib/library/indexes/voices-of'
import type { Source } from '@/lib/library/library'
import type { Related } from '@/lib/library/related'

type Props = Readonly<{
  rendered: RenderedAdvisory
  source: Source
  /** Paths of the other forms of the advisory, by name. */
  forms: Readonly<{ osv?: string; csaf: string }>
  /** How many revisions its page of revisions shows; 0 where there is no such page. */
  revisions: number
  /** What has overtaken its advice, where something has. */
  outdated: Outdated | null
  /** The day of the build. */
  today: string
  answers: readonly AnsweredSeries[]
  advice: ReleaseAdvice | null
  related: readonly Related[]
  /** Other records of its flaws. */
  voices: readonly Voice[]
  technologies: readonly Bearing[]
  questions: readonly Bearing[]
}>

/** The page of one advisory: the document, and below it where it came from. */
export function AdvisoryPage({ rendered, source, forms, voices, ...bearings }: Props) {
  return (
    <>
      <AdvisoryArticle rendered={rendered} sourceTitle={source.title} {...bearings} />
      <VoicesView voices={voices} />
      <OriginView advisory={rendered.advisory} source={source} forms={forms} original={rendered.original} />
      <JsonLd data={advisoryJsonLd(rendered, source)} />
    </>
  )
}
