import { AdvisoryList } from '@/components/advisory/advisory-list'
import styles from '@/components/page/home-page.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import type { SourceReport } from '@/lib/library/library'

type Props = Readonly<{
  newest: readonly Advisory[]
  changed: readonly Advisory[]
  sources: readonly Pick<SourceReport, 'source' | 'read'>[]
  count: number
}>

/** What this is, and what is new in it. */
export function HomePage({ newest, changed, sources, count }: Props) {
  return (
    <>
      <div className={styles.opening}>
        <h1>How tenants are kept apart on shared machines</h1>
        <p>
          Security guidance rots. The note this portal grew from tells operators to use Xen, KVM, VMware or Hyper-V; two of the four no
          longer exist in Nova. So every statement here has a source, a date and a state.
        </p>
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
        <a href="/timeline/">how isolation has changed</a>,{' '}
        <a href="/advisories/bh-2026-001/">what OSSN-0001 said about LXC, then and now</a>.
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
