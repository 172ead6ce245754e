import { AdvisoryList } from '@/components/advisory/advisory-list'
import action from '@/components/page/action.module.css'
import styles from '@/components/page/home-page.module.css'
import { HomeSample, type Sample } from '@/components/page/home-sample'
import { SearchForm } from '@/components/page/search-form'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { site } from '@/lib/site/site'

type Props = Readonly<{
  /** A real result of the advisor, worked out for this page. */
  sample: Sample | null
  /** How many questions people usually answer. */
  questions: number
  newest: readonly Advisory[]
  changed: readonly Advisory[]
  /** How many advisories there are, and from how many collections. */
  count: number
  collections: number
  /** The advisory that `content/site.yaml` features is here. */
  hasFeatured: boolean
}>

/** What this is, what one gets, and what is new in it. */
export function HomePage({ sample, questions, newest, changed, count, collections, hasFeatured }: Props) {
  const { headline, lead, featured } = site()
  return (
    <>
      <div className={styles.opening}>
        <div className={styles.promise}>
          <h1>{headline}</h1>
          <p>{lead}</p>
          <p className={styles.begin}>
            <a className={action.button} href="/advisor/">
              Start the advisor
            </a>
            <span>Usually about {questions} questions. Your answers stay in your browser.</span>
          </p>
        </div>
        {sample === null ? null : <HomeSample {...sample} />}
      </div>
      <div className={styles.find}>
        <SearchForm label="Or search the advisories, technologies and controls" />
        <p>
          <a href="/affected/">Which flaws affect what you run</a> <a href="/releases/">Which flaws affect an OpenStack release</a>{' '}
          <a href="/check/">Check your nova.conf</a> <a href="/fleet/">Advice for many groups of hosts</a>{' '}
          <a href="/technologies/">How the technologies compare</a> <a href="/controls/">How to harden them</a>{' '}
          <a href="/timeline/">How isolation has changed</a>{' '}
          {featured === undefined || !hasFeatured ? null : <a href={advisoryPath(featured.id)}>{featured.text}</a>}
        </p>
      </div>
      <section className={styles.news} aria-labelledby="newest">
        <h2 id="newest">{collections > 1 ? `Newest of all ${collections} collections` : 'Newest advisories'}</h2>
        <AdvisoryList advisories={newest} />
        <p className={styles.all}>
          <a href="/advisories/">All {count} advisories</a>
        </p>
      </section>
      {changed.length === 0 ? null : (
        <section className={styles.news} aria-labelledby="changed">
          <h2 id="changed">Just changed</h2>
          <AdvisoryList advisories={changed} />
        </section>
      )}
    </>
  )
}
