import { Fragment } from 'react'
import styles from '@/components/advisory/advisory-article.module.css'
import { AdvisoryDates } from '@/components/advisory/advisory-dates'
import { AdvisoryFacts } from '@/components/advisory/advisory-facts'
import { OutdatedNotice } from '@/components/advisory/outdated-notice'
import { ReleaseAdvice, YOUR_RELEASE } from '@/components/advisory/release-advice'
import { SectionView } from '@/components/advisory/section-view'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import { StateNotice } from '@/components/advisory/state-notice'
import type { Bearing } from '@/components/policy/bearing'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { Outdated } from '@/lib/advisory/outdated'
import { productNamesOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { historyPath, slugOf } from '@/lib/advisory/slug'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { ReleaseAdvice as Advice } from '@/lib/library/indexes/advice-by-series'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import type { Related } from '@/lib/library/related'

type Props = Readonly<{
  rendered: RenderedAdvisory
  sourceTitle: string
  /** How many revisions its page of revisions shows; 0 where there is no such page. */
  revisions: number
  /** What has overtaken its advice, where something has. */
  outdated: Outdated | null
  /** The day of the build. */
  today: string
  answers: readonly AnsweredSeries[]
  /** The same in full, where the advisory says what to do on each series; shown in place of the answers. */
  advice: Advice | null
  related: readonly Related[]
  technologies: readonly Bearing[]
  questions: readonly Bearing[]
}>

/** Everything that a document says, what the reader must do first. */
export function AdvisoryArticle({ rendered, sourceTitle, revisions, outdated, today, advice, answers, ...bearings }: Props) {
  const { advisory } = rendered
  const rating = worstRating(advisory)
  const products = productNamesOf(advisory.affected)
  const sections = actionsFirst(rendered.sections)
  const contents = sections.flatMap((section) =>
    advice !== null && section.name === 'recommended-actions' ? [section, YOUR_RELEASE] : [section],
  )
  return (
    <article className={styles.article}>
      <header className={styles.head}>
        <p className={styles.origin}>
          <strong>{advisory.id}</strong> · {sourceTitle}
        </p>
        <h1 {...(advisory.lang === undefined ? {} : { lang: advisory.lang })}>{advisory.title}</h1>
        <p className={styles.meta}>
          {rating === null ? null : <SeverityBadge rating={rating} />}{' '}
          <span>
            <AdvisoryDates advisory={advisory} />
            {revisions === 0 ? null : (
              <>
                {' · '}
                <a href={historyPath(slugOf(advisory.id))}>{revisions} revisions</a>
              </>
            )}
          </span>{' '}
          {products.length === 0 ? null : <span>Affects {listed(products)}</span>}{' '}
          {advice === null ? null : (
            <a className={styles.jump} href={`#${YOUR_RELEASE.anchor}`}>
              {YOUR_RELEASE.heading}
            </a>
          )}
        </p>
        <StateNotice lifecycle={advisory.lifecycle} />
        <OutdatedNotice outdated={outdated} />
      </header>
      <div className={styles.text}>
        {sections.map((section) => (
          <Fragment key={section.anchor}>
            <SectionView section={section} today={today} lang={advisory.lang} />
            {advice !== null && section.name === 'recommended-actions' ? <ReleaseAdvice advice={advice} /> : null}
          </Fragment>
        ))}
      </div>
      <AdvisoryFacts advisory={advisory} sections={contents} answers={advice === null ? answers : []} {...bearings} />
    </article>
  )
}

const MOST_LISTED = 6

const listed = (products: readonly string[]) =>
  products.length > MOST_LISTED
    ? `${products.slice(0, MOST_LISTED).join(', ')} and ${products.length - MOST_LISTED} more`
    : products.join(', ')
