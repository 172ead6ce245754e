import styles from '@/components/advisory/advisory-article.module.css'
import { AdvisoryDates } from '@/components/advisory/advisory-dates'
import { AdvisoryFacts } from '@/components/advisory/advisory-facts'
import { SectionView } from '@/components/advisory/section-view'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import { StateNotice } from '@/components/advisory/state-notice'
import type { Bearing } from '@/components/policy/bearing'
import { actionsFirst } from '@/lib/advisory/actions-first'
import { worstRating } from '@/lib/advisory/severity'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import type { Related } from '@/lib/library/related'
import type { RenderedAdvisory } from '@/lib/library/rendered-advisory'
import { productsOf } from '@/lib/publish/api'

type Props = Readonly<{
  rendered: RenderedAdvisory
  sourceTitle: string
  /** The day of the build. */
  today: string
  answers: readonly AnsweredSeries[]
  related: readonly Related[]
  technologies: readonly Bearing[]
  questions: readonly Bearing[]
}>

/** Everything that a document says, what the reader must do first. */
export function AdvisoryArticle({ rendered, sourceTitle, today, ...bearings }: Props) {
  const { advisory } = rendered
  const rating = worstRating(advisory)
  const products = productsOf(advisory.affected)
  const sections = actionsFirst(rendered.sections)
  return (
    <article className={styles.article}>
      <header className={styles.head}>
        <p className={styles.origin}>
          <strong>{advisory.id}</strong> · {sourceTitle}
        </p>
        <h1>{advisory.title}</h1>
        <p className={styles.meta}>
          {rating === null ? null : <SeverityBadge rating={rating} />}{' '}
          <span>
            <AdvisoryDates advisory={advisory} />
          </span>{' '}
          {products.length === 0 ? null : <span>Affects {listed(products)}</span>}
        </p>
        <StateNotice lifecycle={advisory.lifecycle} />
      </header>
      <div className={styles.text}>
        {sections.map((section) => (
          <SectionView section={section} today={today} key={section.anchor} />
        ))}
      </div>
      <AdvisoryFacts advisory={advisory} sections={sections} {...bearings} />
    </article>
  )
}

const MOST_LISTED = 6

const listed = (products: readonly string[]) =>
  products.length > MOST_LISTED
    ? `${products.slice(0, MOST_LISTED).join(', ')} and ${products.length - MOST_LISTED} more`
    : products.join(', ')
