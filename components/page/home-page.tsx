import { AdvisoryList } from '@/components/advisory/advisory-list'
import styles from '@/components/page/home-page.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { SourceReport } from '@/lib/library/library'
import { site } from '@/lib/site/site'

type Props = Readonly<{
  newest: readonly Advisory[]
  changed: readonly Advisory[]
  sources: readonly Pick<SourceReport, 'source' | 'read'>[]
  count: number
  /** The advisory that `content/site.yaml` features is here. */
  hasFeatured: boolean
}>

/** What this is, and what is new in it. */
export function HomePage({ newest, changed, sources, count, hasFeatured }: Props) {
  const { headline, lead, featured } = site()
  return (
    <>
      <div className={styles.opening}>
        <h1>{headline}</h1>
        <p>{lead}</p>
      </div>
      <div className={styles.doors}>
        <section aria-labelledby="door-advisor">
          <h2 id="door-advisor">
            <a href="/advisor/">Which isolation for these tenants?</a>
          </h2>
          <p>
            Answer a few questions and get a recommendation among KVM, Xen, VMware, Hyper-V, LXC and related technologies, with its reasons
            and a record for review. Your answers stay in the browser.
          </p>
        </section>
        <section aria-labelledby="door-library">
          <h2 id="door-library">
            <a href="/advisories/">All {count} advisories</a>
          </h2>
          <p>
            What is wrong, who is affected, what to do first:{' '}
            {sources
              .filter(({ read }) => read > 0)
              .map(({ source }) => source.title)
              .join(', ')}
            .
          </p>
        </section>
      </div>
      <p className={styles.further}>
        Or read: <a href="/releases/">what affects your OpenStack release</a> (or <a href="/affected/">ask about your packages</a>),{' '}
        <a href="/technologies/">how the technologies compare</a>, <a href="/controls/">how to harden them</a>,{' '}
        <a href="/timeline/">how isolation has changed</a>
        {featured === undefined || !hasFeatured ? null : (
          <>
            , <a href={advisoryPath(featured.id)}>{featured.text}</a>
          </>
        )}
        .
      </p>
      <section className={styles.news} aria-labelledby="newest">
        <h2 id="newest">Newest</h2>
        <AdvisoryList advisories={newest} />
      </section>
      {changed.length === 0 ? null : (
        <section className={styles.news} aria-labelledby="changed">
          <h2 id="changed">Recently changed</h2>
          <AdvisoryList advisories={changed} />
        </section>
      )}
    </>
  )
}
