import styles from '@/components/advisory/advisories-by-year.module.css'
import { ToldList } from '@/components/advisory/told-list'
import { FacetLinks } from '@/components/library/facet-links'
import intro from '@/components/page/page-intro.module.css'
import { YearBars } from '@/components/plot/year-bars'
import type { Advisory } from '@/lib/advisory/advisory'
import { groupByYear } from '@/lib/advisory/group-by-year'
import { countedYears } from '@/lib/library/indexes/counted-years'
import type { FacetGroup } from '@/lib/library/indexes/facet-groups'
import { isLong } from '@/lib/library/indexes/list-pages'
import type { Told } from '@/lib/library/indexes/told-once'
import type { SourceReport } from '@/lib/library/library'

type Props = Readonly<{
  /** Newest first. */
  advisories: readonly Advisory[]
  /** The same, each flaw once. */
  told: readonly Told<Advisory>[]
  sources: readonly Pick<SourceReport, 'source' | 'read'>[]
  facets: readonly FacetGroup[]
}>

/** All advisories, newest first, a group for each year. */
export function AdvisoriesByYear({ advisories, told, sources, facets }: Props) {
  const groups = isLong(told) ? [] : groupByYear(told.map((each) => ({ ...each, published: each.advisory.published })))
  return (
    <>
      <div className={intro.intro}>
        <h1>Advisories</h1>
        <p className={intro.lead}>
          {advisories.length.toLocaleString('en')} in all, newest first. Choose your release to see which of them affect it.
        </p>
        <p>
          {sources
            .filter(({ read }) => read > 0)
            .map(({ source, read }) => `${read.toLocaleString('en')} from ${source.title}`)
            .join(', ')}
          ; <a href="/conformance/">what was checked and what was left out</a>.
        </p>
      </div>
      <FacetLinks groups={facets} current="/advisories/" />
      {isLong(told) ? <ManyAdvisories advisories={advisories} told={told} /> : null}
      {groups.map(({ year, advisories: members }) => (
        <section className={styles.group} aria-labelledby={anchorOf(year)} key={year ?? 'none'}>
          <h2 id={anchorOf(year)}>{year ?? 'No date given'}</h2>
          <ToldList told={members} />
        </section>
      ))}
    </>
  )
}

const NEWEST = 30

/** Of more than a page can hold: how many there are by year and severity, and the newest. */
function ManyAdvisories({ advisories, told }: Pick<Props, 'advisories' | 'told'>) {
  return (
    <>
      <section className={styles.group} aria-labelledby="years">
        <h2 id="years">By year</h2>
        <p>
          Each <a href="#by-year">year</a> and each <a href="#by-severity">severity</a> has pages of its own, and{' '}
          <a href="/search/">search</a> looks through all of them.
        </p>
        <YearBars years={countedYears(advisories)} caption="By year and by the publisher’s worst rating" />
      </section>
      <section className={styles.group} aria-labelledby="newest">
        <h2 id="newest">The newest</h2>
        <ToldList told={told.slice(0, NEWEST)} />
      </section>
    </>
  )
}

const anchorOf = (year: string | null) => (year === null ? 'no-date' : `year-${year}`)
