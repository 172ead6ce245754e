import { AdvisoryList } from '@/components/advisory/advisory-list'
import styles from '@/components/page/home-page.module.css'
import { HomeSample, type Sample } from '@/components/page/home-sample'
import { SearchForm } from '@/components/page/search-form'
import type { Advisory } from '@/lib/advisory/advisory'

type Props = Readonly<{
  /** A real result of the advisor, worked out for this page. */
  sample: Sample
  /** How many questions people usually answer. */
  questions: number
  newest: readonly Advisory[]
  changed: readonly Advisory[]
  /** How many advisories there are, and from how many collections. */
  count: number
  collections: number
}>

/** What this is, what one gets, and what is new in it. */
export function HomePage({ sample, questions, newest, changed, count, collections }: Props) {
  return (
    <>
      <div className={styles.opening}>
        <div className={styles.promise}>
          <h1>Virtual machine or container? Get an answer you can defend.</h1>
          <p>
            Say who shares your hosts and what runs on them. The advisor tells you whether to keep your tenants – customers, teams or jobs –
            apart with KVM, Xen, VMware, Hyper-V or LXC, with the reasons, the settings and a source for each.
          </p>
          <p className={styles.begin}>
            <a className={styles.button} href="/advisor/">
              Start the advisor
            </a>
            <span>Usually about {questions} questions. Your answers stay in your browser.</span>
          </p>
        </div>
        <HomeSample {...sample} />
      </div>
      <div className={styles.find}>
        <SearchForm label={`Or search ${count} advisories, technologies and controls`} />
        <p>
          <a href="/releases/">What affects your OpenStack release</a> <a href="/technologies/">How the technologies compare</a>{' '}
          <a href="/controls/">How to harden them</a> <a href="/timeline/">How isolation has changed</a>
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
      <section className={styles.news} aria-labelledby="why">
        <h2 id="why">Why this exists</h2>
        <p className={styles.why}>
          Security guidance rots. The note this portal grew from, <a href="/advisories/bh-2026-001/">OSSN-0001</a>, tells operators of
          OpenStack Nova, which runs the virtual machines of a cloud, to use Xen, KVM, VMware or Hyper-V; two of the four no longer exist in
          Nova. So every statement here has a source, a date and a state.
        </p>
      </section>
    </>
  )
}
