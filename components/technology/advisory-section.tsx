import { AdvisoryList } from '@/components/advisory/advisory-list'
import { YearBars } from '@/components/plot/year-bars'
import styles from '@/components/technology/technology-page.module.css'
import { type Advisory, RATINGS } from '@/lib/advisory/advisory'
import { newestFirst } from '@/lib/advisory/newest-first'
import { worstRating } from '@/lib/advisory/severity'
import { countedYears } from '@/lib/library/indexes/counted-years'

/** As many fit without being parted. */
const FEW = 8
const MOST_WORST = 5
const MOST_NEWEST = 10

type Props = Readonly<{ name: string; id: string; advisories: readonly Advisory[] }>

/** Advisories that bear on a technology: of many a plot by year, the worst, and the newest. */
export function AdvisorySection({ name, id, advisories }: Props) {
  const standing = newestFirst(advisories.filter(({ lifecycle }) => lifecycle.state === 'published'))
  const years = countedYears(standing)
  const worst = standing.length > FEW ? worstOf(standing) : []
  const newest = standing.filter((each) => !worst.includes(each)).slice(0, standing.length > FEW ? MOST_NEWEST : FEW)
  const first = years[0]?.year
  const undated = standing.filter(({ published }) => published === null).length
  return (
    <section className={styles.section} aria-labelledby="advisories">
      <h2 id="advisories">Advisories</h2>
      <p>
        {standing.length === 1 ? 'One advisory' : `${standing.length} advisories`} of the collections on this site
        {first === undefined ? '' : `, from ${first} on,`} {standing.length === 1 ? 'bears' : 'bear'} on {name}.{' '}
        <a href={`/advisories/technology/${id}/`}>All of them</a>.
        {undated === 0 ? '' : ` ${undated} without a date ${undated === 1 ? 'is' : 'are'} not in the plot.`} How many there are says how
        much is looked for and told, and not how safe a technology is.
      </p>
      {standing.length > FEW && years.length > 1 ? (
        <YearBars years={years} caption={`Advisories by year and by the publisher’s worst rating`} />
      ) : null}
      {worst.length === 0 ? null : (
        <>
          <h3 className={styles.part}>The worst</h3>
          <AdvisoryList advisories={worst} />
          <h3 className={styles.part}>The newest of the others</h3>
        </>
      )}
      <AdvisoryList advisories={newest} />
    </section>
  )
}

function worstOf(advisories: readonly Advisory[]): Advisory[] {
  const rank = (advisory: Advisory) => RATINGS.indexOf(worstRating(advisory) ?? 'none')
  const rated = advisories.filter((each) => rank(each) >= RATINGS.indexOf('high'))
  return rated.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_WORST)
}
